package io.mqconsole.group;

import io.mqconsole.scope.Scope;
import io.mqconsole.snapshot.Difference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as REST shows it: flat, in the names of the API.
 *
 * @param cluster names of all its clusters, separated by commas
 * @param backlog null when a part of it cannot be told; {@code backlogAtLeast} is the part that can
 * @param delayMs null when it cannot be told; how far it can be trusted is in {@code delayPrecision}
 */
public record GroupView(
        String id,
        String region,
        String cluster,
        @Nullable String instanceId,
        String groupId,
        String name,
        GroupKind kind,
        @Nullable Boolean readEnable,
        @Nullable Boolean broadcastEnable,
        @Nullable Boolean orderly,
        @Nullable Integer retryQueueNum,
        @Nullable Integer retryMaxTimes,
        @Nullable Boolean online,
        @Nullable Integer clients,
        @Nullable String messageModel,
        @Nullable String consumeType,
        List<String> topics,
        @Nullable Long backlog,
        long backlogAtLeast,
        List<Unknown> backlogUnknown,
        @Nullable Long delayMs,
        Delay.@Nullable Precision delayPrecision,
        @Nullable Double consumeTps,
        @Nullable Long deadLetters,
        List<String> brokers,
        List<Difference> drift,
        Scope scope,
        @Nullable String owner,
        @Nullable String remark,
        @Nullable String operator,
        int version,
        @Nullable Instant firstSeen) {

    static GroupView of(Group group) {
        return new GroupView(
                group.id(),
                group.region(),
                String.join(",", group.clusters()),
                group.instanceId(),
                group.groupId(),
                group.name(),
                group.kind(),
                group.rules().readEnable(),
                group.rules().broadcastEnable(),
                group.rules().orderly(),
                group.rules().retryQueueNum(),
                group.retryMaxTimes(),
                group.online(),
                group.clients(),
                group.messageModel(),
                group.consumeType(),
                group.topics(),
                group.backlog().messages(),
                group.backlog().known(),
                group.backlog().unknown(),
                group.delay() == null ? null : group.delay().millis(),
                group.delay() == null ? null : group.delay().precision(),
                group.consumeTps(),
                group.deadLetters(),
                group.brokers(),
                group.drift(),
                group.note().scope(),
                group.note().owner(),
                group.note().remark(),
                group.note().operator(),
                group.note().version(),
                group.firstSeen());
    }
}
