package io.mqconsole.topic;

import io.mqconsole.shared.TextMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which topics are wanted; what is null does not matter.
 *
 * @param kind normal ones only where nothing is asked
 * @param topic part of the name, with or without the instance
 * @param owner the application it belongs to, part of its name
 * @param drift true for those that differ between brokers, false for those that do not
 */
public record TopicFilter(
        @Nullable TextMatch region,
        @Nullable TextMatch cluster,
        @Nullable TextMatch instanceId,
        @Nullable TextMatch topic,
        @Nullable MessageType messageType,
        @Nullable List<TopicKind> kind,
        @Nullable TextMatch owner,
        @Nullable Boolean drift) {
    private static final List<TopicKind> USUAL = List.of(TopicKind.NORMAL);

    public static TopicFilter usual() {
        return new TopicFilter(null, null, null, null, null, null, null, null);
    }

    boolean matches(Topic candidate) {
        return (kind == null ? USUAL : kind).contains(candidate.kind())
                && (messageType == null || messageType == candidate.messageType())
                && (owner == null
                        || candidate.note().owner() != null
                                && owner.matches(candidate.note().owner()))
                && (drift == null || drift != candidate.drift().isEmpty())
                && (region == null || region.matches(candidate.region()))
                && (cluster == null || candidate.clusters().stream().anyMatch(cluster::matches))
                && (instanceId == null || candidate.instanceId() != null && instanceId.matches(candidate.instanceId()))
                && (topic == null || topic.matches(candidate.topic()) || topic.matches(candidate.name()));
    }
}
