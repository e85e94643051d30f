package io.mqconsole.config;

import io.mqconsole.shared.TextMatch;
import org.jspecify.annotations.Nullable;

/**
 * Which keys of NameServers are wanted; what is null does not matter.
 *
 * @param differing whether NameServers disagree on it
 */
public record NameServerConfigFilter(
        @Nullable TextMatch key, @Nullable Boolean differing) {
    boolean matches(NameServerComparison.Row row) {
        return (key == null || key.matches(row.key())) && (differing == null || differing == row.disagrees());
    }
}
