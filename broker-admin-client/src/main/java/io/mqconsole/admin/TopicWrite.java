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
 * {@code TRANSACTION}). A topic that is to be removed is wanted with {@code EXISTS=false} alone. The message type is taken
 * when the topic is made and never changes afterwards.
 *
 * @param broker the current master of its group; slaves follow by themselves
 * @param expected values the broker must hold now; a key that holds what is wanted already is no conflict
 * @param wanted all values, or {@code EXISTS=false}
 * @throws IllegalArgumentException for other keys, and when a value is missing
 */
public record TopicWrite(BrokerRef broker, String topic, Map<String, String> expected, Map<String, String> wanted) {
    public static final String EXISTS = "exists";
    public static final String PERM = "perm";
    public static final String READ_QUEUES = "readQueueNum";
    public static final String WRITE_QUEUES = "writeQueueNum";
    public static final String MESSAGE_TYPE = "messageType";

    private static final Set<String> WHOLE = Set.of(EXISTS, PERM, READ_QUEUES, WRITE_QUEUES, MESSAGE_TYPE);

    public TopicWrite {
        expected = Map.copyOf(expected);
        wanted = Collections.unmodifiableMap(new LinkedHashMap<>(wanted));
        boolean removal = wanted.equals(Map.of(EXISTS, "false"));
        if (!removal && !(wanted.keySet().equals(WHOLE) && "true".equals(wanted.get(EXISTS)))) {
            throw new IllegalArgumentException("a topic is wanted as a whole or not at all, not as " + wanted);
        }
    }

    boolean removal() {
        return "false".equals(wanted.get(EXISTS));
    }

    @Nullable
    String value(String key) {
        return wanted.get(key);
    }
}
