package io.mqconsole.config;

import io.mqconsole.change.PlanWarning;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What the catalogue has to say about the keys of a push, once per key. */
@Component
class KeyWarnings {
    private final ConfigCatalogue catalogue;

    KeyWarnings(ConfigCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws ConsoleException {@code validation-failed} for a value that may not be pushed (any more) */
    List<PlanWarning> of(Collection<ConfigItem> items, boolean allowUnknown) {
        var problems = new ArrayList<FieldProblem>();
        for (ConfigItem item : items) {
            catalogue
                    .problem(KeyOwner.BROKER, item.property(), value(item), allowUnknown)
                    .ifPresent(problem -> problems.add(
                            new FieldProblem("itemIds", Text.of("config-push.bad-value", item.property(), problem))));
        }
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
        return of(KeyOwner.BROKER, items.stream().map(ConfigItem::property).toList(), allowUnknown);
    }

    /** @param keys that may be pushed */
    List<PlanWarning> of(KeyOwner owner, Collection<String> keys, boolean allowUnknown) {
        var warnings = new ArrayList<PlanWarning>();
        for (String key : new TreeSet<>(keys)) {
            catalogue
                    .find(owner, key)
                    .ifPresentOrElse(
                            known -> add(known, allowUnknown, warnings),
                            () -> warnings.add(PlanWarning.of(words(owner) + "unknown-key", key)));
        }
        return warnings;
    }

    KeyNote note(KeyOwner owner, String property) {
        return catalogue.find(owner, property).map(KeyWarnings::note).orElse(KeyNote.UNKNOWN_KEY);
    }

    /** Where the sentences about keys of such nodes are. */
    private static String words(KeyOwner owner) {
        return owner == KeyOwner.BROKER ? "config-push." : "namesrv-config.";
    }

    private static KeyNote note(ConfigKey key) {
        return switch (key.uptake()) {
            case IGNORED, COERCED, REJECTED -> KeyNote.NOT_TAKEN;
            case APPLIED, NOT_MEASURED -> key.effect() == Effect.RESTART ? KeyNote.RESTART : KeyNote.NONE;
        };
    }

    private static void add(ConfigKey key, boolean allowed, List<PlanWarning> warnings) {
        switch (key.uptake()) {
            case IGNORED, COERCED, REJECTED ->
                warnings.add(new PlanWarning(
                        Text.of(
                                words(key.owner()) + "not-taken",
                                key.name(),
                                Text.of("config-push.uptake." + word(key.uptake()))),
                        !allowed));
            case APPLIED, NOT_MEASURED -> {}
        }
        switch (key.effect()) {
            case RESTART -> warnings.add(PlanWarning.of(words(key.owner()) + "restart", key.name()));
            case UNKNOWN -> warnings.add(PlanWarning.of(words(key.owner()) + "effect-unknown", key.name()));
            case LIVE -> {}
        }
        if (key.danger() == Danger.CARE) {
            warnings.add(PlanWarning.of("config-push.care", key.name()));
        }
    }

    private static String word(Uptake uptake) {
        return uptake.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String value(ConfigItem item) {
        return item.value() == null ? "" : item.value();
    }
}
