package io.mqconsole.admin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one broker shall hold of one topic.
 *
 * <p>Values are {@link #EXISTS} ({@code true} or {@code false}), {@link #PERM} (0, 2, 4 or 6), {@link #READ_QUEUES},
 * {@link #WRITE_QUEUES}, {@link #MESSAGE_TYPE} as RocketMQ writes it ({@code NORMAL}, {@code FIFO}, {@code DELAY},
 * {@code TRANSACTION}). The other keys of {@link #values} may be given too; those that are not stay as they are, and are
 * RocketMQ's defaults in a new topic. A topic that is to be removed is wanted with {@code EXISTS=false} alone. The message
 * type is taken when the topic is made and never changes afterwards.
 *
 * @param broker the current master of its group; slaves follow by themselves
 * @param expected values the broker must hold now; a key that holds what is wanted already is no conflict
 * @param wanted {@code EXISTS=false}, or all values that are needed
 * @throws IllegalArgumentException for other keys, and when a value is missing
 */
public record TopicWrite(BrokerRef broker, String topic, Map<String, String> expected, Map<String, String> wanted) {
    public static final String EXISTS = "exists";
    public static final String PERM = "perm";
    public static final String READ_QUEUES = "readQueueNum";
    public static final String WRITE_QUEUES = "writeQueueNum";
    public static final String MESSAGE_TYPE = "messageType";

    /** Those that a broker lets nobody change once a topic is made. */
    public static final Set<String> FIXED_ATTRIBUTES = Set.of("queue.type", "cleanup.policy");

    static final String ORDER = "order";
    static final String SYS_FLAG = "topicSysFlag";
    static final String FILTER = "topicFilterType";
    /** {@code key=value} in the order of the keys, separated by commas; the message type is one where the broker has it so. */
    static final String ATTRIBUTES = "attributes";

    private static final Set<String> NEEDED = Set.of(EXISTS, PERM, READ_QUEUES, WRITE_QUEUES, MESSAGE_TYPE);
    private static final Set<String> MORE = Set.of(ORDER, SYS_FLAG, FILTER, ATTRIBUTES);

    public TopicWrite {
        expected = Map.copyOf(expected);
        wanted = Collections.unmodifiableMap(new LinkedHashMap<>(wanted));
        boolean removal = wanted.equals(Map.of(EXISTS, "false"));
        if (!removal && !isWhole(wanted)) {
            throw new IllegalArgumentException("a topic is wanted as a whole or not at all, not as " + wanted);
        }
    }

    private static boolean isWhole(Map<String, String> wanted) {
        return "true".equals(wanted.get(EXISTS))
                && wanted.keySet().containsAll(NEEDED)
                && wanted.keySet().stream().allMatch(key -> NEEDED.contains(key) || MORE.contains(key));
    }

    /** All that a broker holds of a topic, in the values of a write: written to another broker they make the same topic. */
    public static Map<String, String> values(TopicSettings settings) {
        return Map.of(
                EXISTS,
                "true",
                PERM,
                String.valueOf(settings.perm()),
                READ_QUEUES,
                String.valueOf(settings.readQueues()),
                WRITE_QUEUES,
                String.valueOf(settings.writeQueues()),
                MESSAGE_TYPE,
                settings.messageType(),
                ORDER,
                String.valueOf(settings.order()),
                SYS_FLAG,
                String.valueOf(settings.sysFlag()),
                FILTER,
                settings.filterType(),
                ATTRIBUTES,
                Attributes.text(settings.attributes()));
    }

    boolean removal() {
        return "false".equals(wanted.get(EXISTS));
    }

    @Nullable
    String value(String key) {
        return wanted.get(key);
    }
}
