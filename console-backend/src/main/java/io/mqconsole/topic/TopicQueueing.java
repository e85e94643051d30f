package io.mqconsole.topic;

import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a topic can be changed on brokers.
 *
 * @param perm what clients may do: 2 write, 4 read, 6 both
 * @param readQueueNum queues that consumers see on each broker group, 1 to {@value #MOST}
 * @param writeQueueNum queues that producers see on each broker group, 1 to {@value #MOST}
 */
public record TopicQueueing(int perm, int readQueueNum, int writeQueueNum) {
    public static final int MOST = 1024;
    static final Set<Integer> PERMS = Set.of(2, 4, 6);

    void check(List<FieldProblem> problems) {
        checkPerm(perm, problems);
        checkQueues("readQueueNum", readQueueNum, problems);
        checkQueues("writeQueueNum", writeQueueNum, problems);
    }

    static void checkPerm(int perm, List<FieldProblem> problems) {
        if (!PERMS.contains(perm)) {
            problems.add(new FieldProblem("perm", Text.of("topic.perm")));
        }
    }

    static void checkQueues(String field, int queues, List<FieldProblem> problems) {
        if (queues < 1 || queues > MOST) {
            problems.add(new FieldProblem(field, Text.of("topic.queues", MOST)));
        }
    }

    boolean isOne() {
        return readQueueNum == 1 && writeQueueNum == 1;
    }

    /** @param type as RocketMQ writes it */
    Map<String, String> wanted(String type) {
        return TopicValues.present(perm, readQueueNum, writeQueueNum, type);
    }
}
