package io.mqconsole.embedded;

import java.util.List;

/**
 * Topics and groups in numbers that no list of names could give: {@code seed-topic-00001} and so on, of each message type in
 * turn, with four queues on each broker, every fifth in the instance {@code SEED_INST}. Each group {@code GID_seed_00001} has
 * committed offsets in the topic of its own number (counted round where there are fewer topics), and has its retry topic, as a
 * group has after its first client. The messages lie evenly in the first thousand of the topics; two of three groups there
 * have not consumed them, the third all.
 */
final class SeedCrowd {
    /** A broker keeps a file open for each queue that was ever written, and a process may have only so many. */
    static final int WRITTEN_TOPICS = 1000;

    private static final List<String> TYPES = List.of("NORMAL", "FIFO", "DELAY", "TRANSACTION");
    private static final String INSTANCE = "SEED_INST%";
    private static final int IN_INSTANCE = 5;
    private static final int CAUGHT_UP = 3;
    private static final int QUEUES = 4;

    private final int topics;
    private final int groups;
    private final int messages;

    SeedCrowd(int topics, int groups, int messages) {
        if (topics < 0 || groups < 0 || messages < 0) {
            throw new IllegalArgumentException("A crowd has no negative numbers");
        }
        if (topics == 0 && groups + messages > 0) {
            throw new IllegalArgumentException("Groups and messages need topics");
        }
        this.topics = topics;
        this.groups = groups;
        this.messages = messages;
    }

    void addTo(SeedPlan plan) {
        for (int number = 1; number <= topics; number++) {
            plan.topic(topic(number), TYPES.get((number - 1) % TYPES.size()), QUEUES, QUEUES, List.of());
        }
        addMessages(plan);
        for (int number = 1; number <= groups; number++) {
            String group = instance(number) + "GID_seed_%05d".formatted(number);
            plan.group(group, List.of());
            plan.retryTopic(group);
            plan.consumed(group, "%RETRY%" + group, 0);
            int consumes = topicOf(number);
            if (consumes <= topics) {
                plan.consumed(group, topic(consumes), number % CAUGHT_UP == 0 ? 0 : Long.MAX_VALUE);
            }
        }
    }

    /** Rounds of whole fives, so that a group and its topic are in one instance; fewer than five topics make no round. */
    private int topicOf(int group) {
        int round = topics - topics % IN_INSTANCE;
        return group <= topics || round == 0 ? group : (group - 1) % round + 1;
    }

    private void addMessages(SeedPlan plan) {
        int written = Math.min(Math.min(topics, WRITTEN_TOPICS), messages);
        for (int number = 1; number <= written; number++) {
            plan.messages(topic(number), messages / written + (number <= messages % written ? 1 : 0));
        }
    }

    private static String topic(int number) {
        return instance(number) + "seed-topic-%05d".formatted(number);
    }

    private static String instance(int number) {
        return number % IN_INSTANCE == 0 ? INSTANCE : "";
    }
}
