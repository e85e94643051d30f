package io.mqconsole.group;

import io.mqconsole.admin.GroupSettings;
import io.mqconsole.admin.GroupWrite;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a group can be set on brokers; null for what stays as it is on each of them, or is as usual in a new group.
 *
 * @param readEnable whether its clients may consume
 * @param broadcastEnable whether they may do so broadcasting
 * @param orderly whether it consumes in order
 * @param retryQueueNum queues of its retry topic on each broker, 1 to {@value #MOST_QUEUES}
 * @param retryMaxTimes failed deliveries until a message goes to the dead letters, 0 to {@value #MOST_TIMES}
 */
public record GroupRules(
        @Nullable Boolean readEnable,
        @Nullable Boolean broadcastEnable,
        @Nullable Boolean orderly,
        @Nullable Integer retryQueueNum,
        @Nullable Integer retryMaxTimes,
        @Nullable RetryPolicy retryPolicy) {
    public static final int MOST_QUEUES = 1024;
    public static final int MOST_TIMES = 1000;

    /** A new group of which nobody said anything. */
    public static final GroupRules USUAL = new GroupRules(true, true, false, 1, 16, RetryPolicy.USUAL);

    static final GroupRules UNKNOWN = new GroupRules(null, null, null, null, null, null);

    /** Without its retry policy where it is one that cannot be set here. */
    static GroupRules of(GroupSettings settings) {
        return new GroupRules(
                settings.consumeEnable(),
                settings.consumeBroadcastEnable(),
                settings.consumeOrderly(),
                settings.retryQueues(),
                settings.retryMaxTimes(),
                RetryPolicy.of(settings.retryPolicy()));
    }

    public boolean isEmpty() {
        return readEnable == null
                && broadcastEnable == null
                && orderly == null
                && retryQueueNum == null
                && retryMaxTimes == null
                && retryPolicy == null;
    }

    void check(List<FieldProblem> problems) {
        // Without a retry topic a broker answers SUCCESS to failed messages and drops them.
        if (retryQueueNum != null && (retryQueueNum < 1 || retryQueueNum > MOST_QUEUES)) {
            problems.add(new FieldProblem("retryQueueNum", Text.of("group.retry-queues", MOST_QUEUES)));
        }
        if (retryMaxTimes != null && (retryMaxTimes < 0 || retryMaxTimes > MOST_TIMES)) {
            problems.add(new FieldProblem("retryMaxTimes", Text.of("group.retry-times", MOST_TIMES)));
        }
        if (retryPolicy != null) {
            retryPolicy.check(problems);
        }
    }

    /**
     * The values of a change.
     *
     * @param held what a broker holds, or what is usual
     */
    Map<String, String> over(Map<String, String> held) {
        var values = new HashMap<String, String>();
        values.put(GroupWrite.EXISTS, "true");
        put(values, GroupWrite.READ, readEnable, held);
        put(values, GroupWrite.BROADCAST, broadcastEnable, held);
        put(values, GroupWrite.ORDERLY, orderly, held);
        put(values, GroupWrite.RETRY_QUEUES, retryQueueNum, held);
        put(values, GroupWrite.RETRY_TIMES, retryMaxTimes, held);
        put(values, GroupWrite.RETRY_POLICY, retryPolicy == null ? null : retryPolicy.text(), held);
        return values;
    }

    private static void put(Map<String, String> values, String key, @Nullable Object wanted, Map<String, String> held) {
        values.put(key, wanted == null ? held.getOrDefault(key, "") : String.valueOf(wanted));
    }
}
