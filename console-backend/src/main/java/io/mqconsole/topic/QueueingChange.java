package io.mqconsole.topic;

import io.mqconsole.admin.TopicSettings;
import io.mqconsole.holding.ClusterHolding;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about how a topic queues; null for what stays as it is on each broker.
 *
 * @param perm as in {@link TopicQueueing}, like the queues
 */
public record QueueingChange(
        @Nullable Integer perm,
        @Nullable Integer readQueueNum,
        @Nullable Integer writeQueueNum) {
    static QueueingChange to(TopicSettings all) {
        return new QueueingChange(all.perm(), all.readQueues(), all.writeQueues());
    }

    boolean isEmpty() {
        return perm == null && !concernsQueues();
    }

    boolean concernsQueues() {
        return readQueueNum != null || writeQueueNum != null;
    }

    /** What is not asked for is not judged: a broker may hold what nobody can ask for here. */
    void check(MessageType type, List<FieldProblem> problems) {
        if (perm != null) {
            TopicQueueing.checkPerm(perm, problems);
        }
        if (readQueueNum != null) {
            TopicQueueing.checkQueues("readQueueNum", readQueueNum, problems);
        }
        if (writeQueueNum != null) {
            TopicQueueing.checkQueues("writeQueueNum", writeQueueNum, problems);
        }
        if (type == MessageType.GLOBALLY_ORDERED && (isMany(readQueueNum) || isMany(writeQueueNum))) {
            problems.add(new FieldProblem("writeQueueNum", Text.of("topic.one-queue")));
        }
    }

    private static boolean isMany(@Nullable Integer queues) {
        return queues != null && queues != 1;
    }

    /** What a broker that holds it so shall hold. */
    TopicSettings over(TopicSettings held) {
        return held.queueing(
                Objects.requireNonNullElse(perm, held.perm()),
                Objects.requireNonNullElse(readQueueNum, held.readQueues()),
                Objects.requireNonNullElse(writeQueueNum, held.writeQueues()));
    }

    /** The values of a change: what is not among them stays as it is. */
    Map<String, String> wanted(TopicSettings held) {
        return TopicValues.of(over(held));
    }

    /** Whether a broker group of a cluster holds it otherwise. */
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
