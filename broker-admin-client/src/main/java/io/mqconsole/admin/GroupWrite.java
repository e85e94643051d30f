package io.mqconsole.admin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one broker shall hold of one consumer group.
 *
 * <p>A group that is wanted has {@link #EXISTS} {@code true} and a value for each of {@link #READ}, {@link #BROADCAST},
 * {@link #ORDERLY} ({@code true} or {@code false}), {@link #RETRY_QUEUES}, {@link #RETRY_TIMES} and {@link #RETRY_POLICY} (as
 * in {@link GroupSettings#retryPolicy}). The other keys of {@link #values} may be given too; those that are not stay as they
 * are, and are RocketMQ's defaults in a new group. A group that is to be removed is wanted with {@code EXISTS=false} alone; its
 * committed offsets go with it, its retry and dead-letter topics do not.
 *
 * @param broker the current master of its group, whom slaves follow by themselves; offsets of a removed group stay at a slave,
 *     so that a removal is for slaves too
 * @param expected values the broker must hold now; a key that holds what is wanted already is no conflict
 * @throws IllegalArgumentException for other keys, and when a value is missing
 */
public record GroupWrite(BrokerRef broker, String group, Map<String, String> expected, Map<String, String> wanted) {
    public static final String EXISTS = "exists";
    public static final String READ = "readEnable";
    public static final String BROADCAST = "broadcastEnable";
    public static final String ORDERLY = "orderly";
    public static final String RETRY_QUEUES = "retryQueueNum";
    public static final String RETRY_TIMES = "retryMaxTimes";
    public static final String RETRY_POLICY = "retryPolicy";

    static final String FROM_MIN = "fromMinEnable";
    static final String CONSUME_TIMEOUT = "consumeTimeoutMinutes";
    static final String NOTIFY = "notifyConsumerIdsChanged";
    static final String BROKER_ID = "brokerId";
    static final String WHEN_SLOW = "whichBrokerWhenConsumeSlowly";
    /** {@code key=value} in the order of the keys, separated by commas. */
    static final String ATTRIBUTES = "attributes";

    private static final Set<String> NEEDED =
            Set.of(EXISTS, READ, BROADCAST, ORDERLY, RETRY_QUEUES, RETRY_TIMES, RETRY_POLICY);
    private static final Set<String> MORE = Set.of(FROM_MIN, CONSUME_TIMEOUT, NOTIFY, BROKER_ID, WHEN_SLOW, ATTRIBUTES);

    public GroupWrite {
        expected = Map.copyOf(expected);
        wanted = Collections.unmodifiableMap(new LinkedHashMap<>(wanted));
        boolean removal = wanted.equals(Map.of(EXISTS, "false"));
        if (!removal && !isWhole(wanted)) {
            throw new IllegalArgumentException("a group is wanted as a whole or not at all, not as " + wanted);
        }
    }

    private static boolean isWhole(Map<String, String> wanted) {
        return "true".equals(wanted.get(EXISTS))
                && wanted.keySet().containsAll(NEEDED)
                && wanted.keySet().stream().allMatch(key -> NEEDED.contains(key) || MORE.contains(key));
    }

    /** All that a broker holds of a group, in the values of a write: written to another broker they make the same group. */
    public static Map<String, String> values(GroupSettings settings) {
        return Map.ofEntries(
                Map.entry(EXISTS, "true"),
                Map.entry(READ, String.valueOf(settings.consumeEnable())),
                Map.entry(BROADCAST, String.valueOf(settings.consumeBroadcastEnable())),
                Map.entry(ORDERLY, String.valueOf(settings.consumeOrderly())),
                Map.entry(RETRY_QUEUES, String.valueOf(settings.retryQueues())),
                Map.entry(RETRY_TIMES, String.valueOf(settings.retryMaxTimes())),
                Map.entry(RETRY_POLICY, settings.retryPolicy()),
                Map.entry(FROM_MIN, String.valueOf(settings.consumeFromMinEnable())),
                Map.entry(CONSUME_TIMEOUT, String.valueOf(settings.consumeTimeoutMinutes())),
                Map.entry(NOTIFY, String.valueOf(settings.notifyConsumerIdsChanged())),
                Map.entry(BROKER_ID, String.valueOf(settings.brokerId())),
                Map.entry(WHEN_SLOW, String.valueOf(settings.whichBrokerWhenConsumeSlowly())),
                Map.entry(ATTRIBUTES, Attributes.text(settings.attributes())));
    }

    boolean removal() {
        return "false".equals(wanted.get(EXISTS));
    }
}
