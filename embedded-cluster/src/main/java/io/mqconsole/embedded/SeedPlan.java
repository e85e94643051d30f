package io.mqconsole.embedded;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What shall be on a cluster, as the lines that the seeding process reads:
 *
 * <pre>
 * topic NAME TYPE READ-QUEUES WRITE-QUEUES BROKER,BROKER
 * group NAME BROKER,BROKER
 * messages TOPIC COUNT
 * consumed GROUP TOPIC BEHIND
 * </pre>
 */
final class SeedPlan {
    /** For "all" and "none" where a line needs a word. */
    private static final String NOTHING = "-";

    private static final Set<String> TYPES = Set.of("NORMAL", "FIFO", "DELAY", "TRANSACTION", NOTHING);
    private static final Pattern NAME = Pattern.compile("[%|a-zA-Z0-9_-]{1,127}");

    private final List<String> lines = new ArrayList<>();

    void topic(String name, String type, int readQueues, int writeQueues, List<String> brokerGroups) {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("There is no message type " + type + " among " + TYPES);
        }
        lines.add(String.join(
                " ",
                "topic",
                checked(name),
                type,
                positive(readQueues, "queues"),
                positive(writeQueues, "queues"),
                brokers(brokerGroups)));
    }

    /** The topic in which failed messages of a group come back; brokers make it when the first client of the group comes. */
    void retryTopic(String group) {
        topic("%RETRY%" + group, NOTHING, 1, 1, List.of());
    }

    void group(String name, List<String> brokerGroups) {
        lines.add(String.join(" ", "group", checked(name), brokers(brokerGroups)));
    }

    void messages(String topic, int count) {
        lines.add(String.join(" ", "messages", checked(topic), positive(count, "messages")));
    }

    void consumed(String group, String topic, long behind) {
        if (behind < 0) {
            throw new IllegalArgumentException("A group cannot be " + behind + " messages behind");
        }
        lines.add(String.join(" ", "consumed", checked(group), checked(topic), Long.toString(behind)));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("RocketMQ takes no name like \"" + name + "\"");
        }
        return name;
    }

    private static String positive(int number, String what) {
        if (number < 1) {
            throw new IllegalArgumentException(number + " " + what + " are too few");
        }
        return Integer.toString(number);
    }

    private static String brokers(List<String> brokerGroups) {
        return brokerGroups.isEmpty() ? NOTHING : String.join(",", new LinkedHashSet<>(brokerGroups));
    }
}
