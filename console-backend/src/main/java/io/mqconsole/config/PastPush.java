package io.mqconsole.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A push of before, as it can be asked for again.
 *
 * @param push the same, with those of its items that can be pushed now
 * @param items all that it carried, and what has become of each
 */
public record PastPush(String changeId, ConfigPush push, List<Carried> items) {
    public PastPush {
        items = List.copyOf(items);
    }

    /** Whether everything was pushed that applied then, rather than chosen items. */
    public boolean all() {
        return push.items() instanceof PushedItems.All;
    }

    /** What has become of an item since. */
    public enum Fate {
        /** It would be pushed as it was. */
        SAME,
        /** Another value is saved by now, and that one would be pushed. */
        OTHER_VALUE,
        /** It was deleted, or has no value any more: nothing would be pushed. */
        GONE
    }

    /**
     * An item that was pushed.
     *
     * @param pushed its value then
     * @param now as it is saved; null when it was deleted
     */
    public record Carried(
            String id,
            TargetType targetType,
            String targetName,
            String property,
            @Nullable String pushed,
            @Nullable ConfigItem now) {

        public Fate fate() {
            if (now == null || now.value() == null) {
                return Fate.GONE;
            }
            return now.value().equals(pushed) ? Fate.SAME : Fate.OTHER_VALUE;
        }
    }
}
