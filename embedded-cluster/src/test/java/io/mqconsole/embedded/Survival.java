package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Breaks something while messages flow, and tells how long none was taken and how many are lost: none may be. */
public final class Survival {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int ACKNOWLEDGED = 1000;

    private final EmbeddedCluster cluster;
    private final String group;

    /** @param group whose queues the messages go to */
    public Survival(EmbeddedCluster cluster, String group) {
        this.cluster = cluster;
        this.group = group;
    }

    /** @param topic on all replicas of the group, with the queues 0 to 3 */
    public void of(String fault, String topic, Runnable happening) throws Exception {
        try (var messages = AcknowledgedMessages.sending(cluster, topic, group)) {
            Set<String> acknowledged = messages.await(ACKNOWLEDGED);
            happening.run();
            long done = System.nanoTime();
            double untilSend = messages.secondsUntilNextAck(done, SOON);
            double untilRoute = secondsUntilMasterRuns(done);
            Set<String> all = messages.finish();
            Set<String> stored = messages.stored(group);
            var lost = new HashSet<>(acknowledged);
            lost.removeAll(stored);
            var lostOfAll = new HashSet<>(all);
            lostOfAll.removeAll(stored);
            System.out.printf(
                    "[cluster] %s: a producer sends again after %.2f s (NameServer shows the new master after %.2f s);"
                            + " %d of %d messages acknowledged before it are lost, %d of %d in all; %s%n",
                    fault,
                    untilSend,
                    untilRoute,
                    lost.size(),
                    acknowledged.size(),
                    lostOfAll.size(),
                    all.size(),
                    replication());
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
            assertThat(lostOfAll).isEmpty();
        }
    }

    private double secondsUntilMasterRuns(long since) throws InterruptedException {
        while (true) {
            double seconds = (System.nanoTime() - since) / 1e9;
            try {
                if (cluster.master(group).state() == NodeState.RUNNING) {
                    return seconds;
                }
            } catch (ClusterException e) {
                assertThat(seconds).as(e.getMessage()).isLessThan(SOON.toSeconds());
            }
            Thread.sleep(10);
        }
    }

    private List<String> replication() {
        Map<String, String> properties = cluster.nodes(NodeKind.BROKER).get(0).properties();
        return Stream.of("totalReplicas", "allAckInSyncStateSet", "minInSyncReplicas", "flushDiskType")
                .map(key -> key + "=" + properties.getOrDefault(key, "default"))
                .toList();
    }
}
