package io.mqconsole.group;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.CommittedOffsets;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupSettings;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.change.TargetReading;
import io.mqconsole.change.Wish;
import io.mqconsole.config.Addressee;
import io.mqconsole.config.BrokerReading;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What brokers of one region hold of groups, however many groups: one request per NameServer and one per broker, and one more
 * per broker where groups are to be removed, for their offsets.
 */
final class GroupReading {
    private GroupReading() {}

    /** @param offsets null when nobody asked, or the broker did not tell */
    private record Held(
            Map<String, GroupSettings> groups, @Nullable CommittedOffsets offsets) {}

    static List<TargetReading> of(ClusterAdmin admin, List<Wish> wishes) {
        boolean removals = wishes.stream().anyMatch(wish -> GroupValues.isAbsence(wish.wanted()));
        return BrokerReading.of(
                admin, Addressee.MASTER, wishes, brokers -> held(admin, brokers, removals), GroupReading::values);
    }

    private static FanOut<Held> held(ClusterAdmin admin, Collection<BrokerRef> brokers, boolean removals) {
        Map<String, CommittedOffsets> offsets =
                removals ? admin.groups().offsets(brokers, CallOptions.DEFAULT).byNode() : Map.of();
        FanOut<Map<String, GroupSettings>> groups = admin.groups().configs(brokers, CallOptions.DEFAULT);
        return new FanOut<>(groups.results().stream()
                .map(result -> switch (result) {
                    case NodeResult.Ok<Map<String, GroupSettings>> ok ->
                        (NodeResult<Held>)
                                new NodeResult.Ok<>(ok.node(), new Held(ok.value(), offsets.get(ok.node())), ok.took());
                    case NodeResult.Failed<Map<String, GroupSettings>> failed ->
                        new NodeResult.Failed<Held>(failed.node(), failed.error(), failed.took());
                })
                .toList());
    }

    private static Map<String, String> values(Wish wish, Held held) {
        String group = GroupChangeKind.groupOf(wish.target().subject());
        GroupSettings settings = held.groups().get(group);
        if (settings == null && held.offsets() != null && GroupValues.isAbsence(wish.wanted())) {
            Set<String> topics = held.offsets().topics(group);
            return topics.isEmpty() ? GroupValues.ABSENT : GroupValues.remains(topics);
        }
        return GroupValues.of(settings, wish.wanted());
    }
}
