package io.mqconsole.config;

import io.mqconsole.shared.TextMatch;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which keys are wanted; what is null does not matter.
 *
 * @param text in the name or the help, in either language
 */
public record ConfigKeyFilter(
        @Nullable KeyOwner owner,
        @Nullable TextMatch key,
        @Nullable List<Effect> effect,
        @Nullable List<Danger> danger,
        @Nullable List<Uptake> uptake,
        @Nullable TextMatch text) {
    boolean matches(ConfigKey row) {
        return (owner == null || owner == row.owner())
                && (key == null || key.matches(row.name()))
                && (effect == null || effect.contains(row.effect()))
                && (danger == null || danger.contains(row.danger()))
                && (uptake == null || uptake.contains(row.uptake()))
                && (text == null || words(row).anyMatch(text::matches));
    }

    private static Stream<String> words(ConfigKey row) {
        KeyHelp help = row.help();
        return help == null ? Stream.of(row.name()) : Stream.of(row.name(), help.en(), help.zh());
    }
}
