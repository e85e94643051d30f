package io.mqconsole.topic;

import io.mqconsole.admin.TopicSettings;
import io.mqconsole.holding.ClusterHolding;
import io.mqconsole.shared.FieldProblem;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row of a file says of how a topic queues; null for what stays as it is on each broker, or is as usual. */
record TopicCells(
        @Nullable Integer perm,
        @Nullable Integer readQueueNum,
        @Nullable Integer writeQueueNum) {

    TopicCells over(@Nullable TopicSettings held) {
        return held == null
                ? this
                : new TopicCells(
                        Objects.requireNonNullElse(perm, held.perm()),
                        Objects.requireNonNullElse(readQueueNum, held.readQueues()),
                        Objects.requireNonNullElse(writeQueueNum, held.writeQueues()));
    }

    /** The values that a broker shall hold; its type stays. */
    Map<String, String> on(TopicSettings held) {
        return new TopicQueueing(
                        Objects.requireNonNullElse(perm, held.perm()),
                        Objects.requireNonNullElse(readQueueNum, held.readQueues()),
                        Objects.requireNonNullElse(writeQueueNum, held.writeQueues()))
                .wanted(held.messageType());
    }

    boolean changes(ClusterHolding<TopicSettings> held) {
        return held.changes(perm, TopicSettings::perm) || changesQueues(held);
    }

    private boolean changesQueues(ClusterHolding<TopicSettings> held) {
        return held.changes(readQueueNum, TopicSettings::readQueues)
                || held.changes(writeQueueNum, TopicSettings::writeQueues);
    }

    /** Whether a problem is one of what changes, and not of what brokers hold already. */
    boolean changes(FieldProblem problem, ClusterHolding<TopicSettings> held) {
        return switch (problem.field()) {
            case "perm" -> held.changes(perm, TopicSettings::perm);
            case "readQueueNum" -> held.changes(readQueueNum, TopicSettings::readQueues);
            default ->
                problem.message().key().equals("topic.one-queue")
                        ? changesQueues(held)
                        : held.changes(writeQueueNum, TopicSettings::writeQueues);
        };
    }
}
