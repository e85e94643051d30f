package io.mqconsole.ui.config;

import io.mqconsole.change.WavePlan;
import io.mqconsole.config.ConfigItem;
import io.mqconsole.config.ConfigPush;
import io.mqconsole.config.PushTarget;
import io.mqconsole.config.PushedItems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a push begins with.
 *
 * @param all everything that applies, rather than the items
 * @param target null to begin with the first cluster
 * @param like how it is spread and how long it lasts; null for the usual
 * @param notes what whoever pushes has to know, in words
 */
record PushStart(
        boolean all,
        List<ConfigItem> items,
        @Nullable PushTarget target,
        @Nullable Like like,
        List<String> notes) {

    /** What a push of before was like, apart from what and where. */
    record Like(
            WavePlan waves, boolean allowUnknown, @Nullable Long minutes) {
        static Like of(ConfigPush push) {
            return new Like(
                    push.waves(),
                    push.allowUnknown(),
                    push.expiresIn() == null ? null : push.expiresIn().toMinutes());
        }
    }

    PushStart {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /** @param items empty for all that apply */
    static PushStart of(List<ConfigItem> items) {
        return new PushStart(items.isEmpty(), items, null, null, List.of());
    }

    /** One item to one broker. */
    static PushStart of(ConfigItem item, String hostname) {
        return new PushStart(
                false, List.of(item), new PushTarget.Brokers(item.region(), List.of(hostname)), null, List.of());
    }

    PushedItems carried() {
        return all
                ? new PushedItems.All()
                : new PushedItems.Chosen(items.stream().map(ConfigItem::id).toList());
    }
}
