package io.mqconsole.topic;

import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.HoldingNotes.Added;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 * @param note what is written down about it; null for nothing
 */
public record NewTopic(
        String region,
        String cluster,
        @Nullable List<String> brokers,
        @Nullable String instanceId,
        String topic,
        MessageType messageType,
        TopicQueueing queueing,
        @Nullable NoteSpec note) {
    /** What a broker takes as the name of a topic, the instance included. */
    private static final int LONGEST_WHOLE = 127;

    private static final int USUAL_PERM = 6;
    private static final int USUAL_QUEUES = 8;

    private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z0-9])(?!(?i:CID|GID))[A-Za-z0-9_-]{3,64}");

    public NewTopic {
        brokers = brokers == null ? null : List.copyOf(brokers);
    }

    /** With what is usual where something is left out. */
    static NewTopic of(
            String region,
            String cluster,
            @Nullable List<String> brokers,
            @Nullable String instanceId,
            String topic,
            @Nullable MessageType messageType,
            @Nullable Integer perm,
            @Nullable Integer readQueueNum,
            @Nullable Integer writeQueueNum,
            NoteSpec note) {
        MessageType type = Objects.requireNonNullElse(messageType, MessageType.NORMAL);
        int queues = type == MessageType.GLOBALLY_ORDERED ? 1 : USUAL_QUEUES;
        return new NewTopic(
                region,
                cluster,
                brokers,
                instanceId,
                topic,
                type,
                new TopicQueueing(
                        Objects.requireNonNullElse(perm, USUAL_PERM),
                        Objects.requireNonNullElse(readQueueNum, queues),
                        Objects.requireNonNullElse(writeQueueNum, queues)),
                note);
    }

    /** The nodes that it is meant for. */
    Scope scope() {
        return note == null ? Scope.ALL : note.scopeOrAll();
    }

    /** What is to be written down: all of it, because an earlier one of this name may have left a note. */
    Added written() {
        NoteSpec wanted = note == null ? new NoteSpec(null, null) : note;
        return new Added(region, HoldingKind.TOPIC, name(), wanted.afresh());
    }

    /** As brokers know it. */
    String name() {
        return instanceId == null ? topic : instanceId + "%" + topic;
    }

    /** @throws ConsoleException {@code validation-failed}, naming each field that does not fit */
    void check() {
        List<FieldProblem> problems = new ArrayList<>();
        check(problems);
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
    }

    void check(List<FieldProblem> problems) {
        if (!NAME.matcher(topic).matches()) {
            problems.add(new FieldProblem("topic", Text.of("topic.name")));
        } else if (name().length() > LONGEST_WHOLE) {
            problems.add(new FieldProblem("topic", Text.of("topic.name-too-long", LONGEST_WHOLE)));
        }
        if (!MessageType.MADE.contains(messageType)) {
            problems.add(new FieldProblem("messageType", Text.of("topic.type-not-made")));
        }
        if (messageType == MessageType.GLOBALLY_ORDERED && !queueing.isOne()) {
            problems.add(new FieldProblem("writeQueueNum", Text.of("topic.one-queue")));
        }
        queueing.check(problems);
        if (note != null) {
            note.check(problems);
        }
    }
}
