package io.mqconsole.change;

import io.mqconsole.shared.Text;

/**
 * What a change would do to others.
 *
 * @param blocking the change does not run unless it was forced
 */
public record PlanWarning(Text text, boolean blocking) {
    public static PlanWarning of(String key, Object... args) {
        return new PlanWarning(Text.of(key, args), false);
    }

    public static PlanWarning blocking(String key, Object... args) {
        return new PlanWarning(Text.of(key, args), true);
    }
}
