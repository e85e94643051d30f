package io.mqconsole.config;

import io.mqconsole.scope.Scope;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A push in the words in which it was asked for, kept with its change as JSON; how it was spread over its brokers is kept
 * by the change itself.
 *
 * @param all whether everything was pushed that applied
 * @param items what that was then
 * @param cluster null for named brokers
 * @param hostnames null for a cluster
 */
record AskedPush(
        boolean all,
        List<Item> items,
        @Nullable String region,
        @Nullable String cluster,
        @Nullable String room,
        @Nullable List<String> hostnames,
        boolean allowUnknown) {

    /**
     * An item as it was pushed.
     *
     * @param scope null in what was written down before scopes were
     */
    record Item(
            String id,
            TargetType targetType,
            String targetName,
            String property,
            @Nullable String value,
            @Nullable Scope scope) {
        static Item of(ConfigItem item) {
            return new Item(
                    item.id(), item.targetType(), item.targetName(), item.property(), item.value(), item.scope());
        }
    }

    static AskedPush of(ConfigPush push, List<ConfigItem> carried) {
        boolean all = push.items() instanceof PushedItems.All;
        List<Item> items = carried.stream().map(Item::of).toList();
        return switch (push.target()) {
            case PushTarget.Cluster where ->
                new AskedPush(all, items, where.region(), where.cluster(), where.room(), null, push.allowUnknown());
            case PushTarget.Brokers named ->
                new AskedPush(all, items, named.region(), null, null, named.hostnames(), push.allowUnknown());
        };
    }

    PushTarget target() {
        return cluster == null
                ? new PushTarget.Brokers(region, Objects.requireNonNullElse(hostnames, List.of()))
                : new PushTarget.Cluster(Objects.requireNonNullElse(region, ""), cluster, room);
    }
}
