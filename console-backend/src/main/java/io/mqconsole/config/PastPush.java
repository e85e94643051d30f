package io.mqconsole.config;

import io.mqconsole.scope.Scope;
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
        /** The same value is saved for other brokers by now, and would be pushed to those. */
        OTHER_SCOPE,
        /** It was deleted, or has no value any more: nothing would be pushed. */
        GONE
    }

    /**
     * An item that was pushed.
     *
     * @param pushed its value then
     * @param pushedScope its scope then; null when that was not written down
     * @param now as it is saved; null when it was deleted
     */
    public record Carried(
            String id,
            TargetType targetType,
            String targetName,
            String property,
            @Nullable String pushed,
            @Nullable Scope pushedScope,
            @Nullable ConfigItem now) {

        public Fate fate() {
            if (now == null || now.value() == null) {
                return Fate.GONE;
            }
            if (!now.value().equals(pushed)) {
                return Fate.OTHER_VALUE;
            }
            return scopeMoved() ? Fate.OTHER_SCOPE : Fate.SAME;
        }

        /** Whether it is for other brokers by now, be its value the same or not. */
        public boolean scopeMoved() {
            return now != null && pushedScope != null && !pushedScope.equals(now.scope());
        }
    }
}
