package io.mqconsole.group;

import io.mqconsole.shared.TextMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which groups are wanted; what is null does not matter.
 *
 * @param kind normal ones only where nothing is asked
 * @param groupId part of the name, with or without the instance
 * @param topic which the group consumes, part of its name
 * @param online true for those with clients, false for those without
 * @param owner the application it belongs to, part of its name
 * @param drift true for those that differ between brokers, false for those that do not
 */
public record GroupFilter(
        @Nullable TextMatch region,
        @Nullable TextMatch cluster,
        @Nullable TextMatch instanceId,
        @Nullable TextMatch groupId,
        @Nullable TextMatch topic,
        @Nullable List<GroupKind> kind,
        @Nullable Boolean online,
        @Nullable BacklogState backlog,
        @Nullable TextMatch owner,
        @Nullable Boolean drift) {
    private static final List<GroupKind> USUAL = List.of(GroupKind.NORMAL);

    public static GroupFilter usual() {
        return new GroupFilter(null, null, null, null, null, null, null, null, null, null);
    }

    boolean matches(Group candidate) {
        return (kind == null ? USUAL : kind).contains(candidate.kind())
                && (online == null || online.equals(candidate.online()))
                && (backlog == null || backlog.matches(candidate.backlog()))
                && (owner == null
                        || candidate.note().owner() != null
                                && owner.matches(candidate.note().owner()))
                && (drift == null || drift != candidate.drift().isEmpty())
                && (region == null || region.matches(candidate.region()))
                && (cluster == null || candidate.clusters().stream().anyMatch(cluster::matches))
                && (instanceId == null || candidate.instanceId() != null && instanceId.matches(candidate.instanceId()))
                && (groupId == null || groupId.matches(candidate.groupId()) || groupId.matches(candidate.name()))
                && (topic == null || candidate.topics().stream().anyMatch(topic::matches));
    }
}
