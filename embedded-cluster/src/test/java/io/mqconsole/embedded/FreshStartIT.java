package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The default cluster as a new machine sees it: how long, how large, and who is master where. */
class FreshStartIT {

    private static final Duration READY = Duration.ofSeconds(120);

    /** Above this, other programs have the processors and the time says nothing about the cluster. */
    private static final double IDLE_LOAD = 1.0;

    @Test
    void startsInTimeAndInLittleMemoryWithItsMastersWhereTheyBelong() throws Exception {
        double loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Path folder =
                Path.of("target", "clusters", "fresh-" + ProcessHandle.current().pid());
        try (EmbeddedCluster cluster = EmbeddedCluster.start(Topology.twoRooms(), folder)) {
            cluster.awaitReady(READY).awaitInSync(READY);
            seen(cluster, loadBefore);
        }
    }

    private static void seen(EmbeddedCluster cluster, double loadBefore) throws Exception {
        Duration ready = cluster.readyAfter().orElseThrow();
        long resident = 0;
        for (EmbeddedNode node : cluster.nodes()) {
            resident += ResidentMemory.megabytes(node.pid());
        }
        System.out.printf(
                "[cluster] fresh start: ready after %.1f s on %d processors at load %.1f; %d MB resident in %d"
                        + " processes%n",
                ready.toMillis() / 1000.0,
                Runtime.getRuntime().availableProcessors(),
                loadBefore,
                resident,
                cluster.nodes().size());

        assertThat(resident).isLessThan(1600);
        assertThat(cluster.master("broker-a").name()).isEqualTo("broker-a-1");
        assertThat(cluster.master("broker-b").name()).isEqualTo("broker-b-1");
        assertThat(cluster.room("GZ00A"))
                .extracting(EmbeddedNode::name)
                .containsExactly("ns-a", "broker-a-1", "broker-b-2");
        if (loadBefore < IDLE_LOAD) {
            assertThat(ready).isLessThan(Duration.ofSeconds(25));
        }
    }
}
