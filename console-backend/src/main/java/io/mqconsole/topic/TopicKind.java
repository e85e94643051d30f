package io.mqconsole.topic;

import io.mqconsole.shared.ResourceName;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who made a topic, and what for. */
public enum TopicKind {
    /** Somebody's own. */
    NORMAL,
    /** What a group failed to consume and tries again. */
    RETRY,
    /** What a group gave up on. */
    DLQ,
    /** RocketMQ's own. */
    SYSTEM;

    private static final Pattern SYSTEM_NAMES = Pattern.compile("(?i)(rmq_sys_.*|tbw102|self_test_topic|benchmarktest"
            + "|schedule_topic_xxxx|offset_moved_event|trans_check_max_time_topic|defaultheartbeatsyncertopic)");

    private static final String REPLIES = "_REPLY_TOPIC";

    /** The topics that a broker makes for itself by the name of its cluster and its own. */
    public static Stream<String> madeBy(String cluster, String brokerName) {
        return Stream.of(cluster, cluster + REPLIES, brokerName);
    }

    /** @param ofBrokers what the brokers of the region make, see {@link #madeBy} */
    public static TopicKind of(String topic, Set<String> ofBrokers) {
        if (topic.startsWith(ResourceName.RETRY)) {
            return RETRY;
        }
        if (topic.startsWith(ResourceName.DEAD_LETTERS)) {
            return DLQ;
        }
        return ofBrokers.contains(topic) || SYSTEM_NAMES.matcher(topic).matches() ? SYSTEM : NORMAL;
    }
}
