package io.mqconsole.topic;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A topic that is wanted.
 *
 * @param region where
 * @param cluster on whose broker groups
 * @param brokers names of some of its broker groups; null for all. One that is ordered altogether lives on one
 * @param instanceId whose it is; null for nobody's
 * @param topic without the instance: 3 to 64 letters, digits, hyphens and underscores, not starting with CID or GID
 * @param messageType NORMAL, PARTITION_ORDERED, GLOBALLY_ORDERED, DELAY or TRANSACTION
 */
public record NewTopic(
        String region,
        String cluster,
        @Nullable List<String> brokers,
        @Nullable String instanceId,
        String topic,
        MessageType messageType,
        TopicQueueing queueing) {
    /** What a broker takes as the name of a topic, the instance included. */
    private static final int LONGEST_WHOLE = 127;

    private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z0-9])(?!(?i:CID|GID))[A-Za-z0-9_-]{3,64}");

    public NewTopic {
        brokers = brokers == null ? null : List.copyOf(brokers);
    }

    /** As brokers know it. */
    String name() {
        return instanceId == null ? topic : instanceId + "%" + topic;
    }

    /** @throws ConsoleException {@code validation-failed}, naming each field that does not fit */
    void check() {
        List<FieldProblem> problems = new ArrayList<>();
        if (!NAME.matcher(topic).matches()) {
            problems.add(new FieldProblem("topic", Text.of("topic.name")));
        } else if (name().length() > LONGEST_WHOLE) {
            problems.add(new FieldProblem("topic", Text.of("topic.name-too-long", LONGEST_WHOLE)));
        }
        if (messageType.attribute() == null) {
            problems.add(new FieldProblem("messageType", Text.of("topic.type-not-made")));
        }
        if (messageType == MessageType.GLOBALLY_ORDERED && !queueing.isOne()) {
            problems.add(new FieldProblem("writeQueueNum", Text.of("topic.one-queue")));
        }
        queueing.check(problems);
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
    }
}
