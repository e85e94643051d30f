package io.mqconsole.topic;

import io.mqconsole.scope.Scope;
import io.mqconsole.snapshot.Difference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic as REST shows it: flat, in the names of the API.
 *
 * @param cluster names of all its clusters, separated by commas
 */
record TopicView(
        String id,
        String region,
        String cluster,
        @Nullable String instanceId,
        String topic,
        String name,
        TopicKind kind,
        MessageType messageType,
        int perm,
        int readQueueNum,
        int writeQueueNum,
        @Nullable Long messages,
        @Nullable Double tps,
        @Nullable Instant lastStored,
        List<String> brokers,
        List<Difference> drift,
        Scope scope,
        @Nullable String owner,
        @Nullable String remark,
        @Nullable String operator,
        int version,
        @Nullable Instant firstSeen) {

    static TopicView of(Topic topic) {
        return new TopicView(
                topic.id(),
                topic.region(),
                String.join(",", topic.clusters()),
                topic.instanceId(),
                topic.topic(),
                topic.name(),
                topic.kind(),
                topic.messageType(),
                topic.perm(),
                topic.readQueueNum(),
                topic.writeQueueNum(),
                topic.messages(),
                topic.tps(),
                topic.lastStored(),
                topic.brokers(),
                topic.drift(),
                topic.note().scope(),
                topic.note().owner(),
                topic.note().remark(),
                topic.note().operator(),
                topic.note().version(),
                topic.firstSeen());
    }
}
