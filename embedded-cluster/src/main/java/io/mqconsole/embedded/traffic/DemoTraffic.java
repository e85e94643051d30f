package io.mqconsole.embedded.traffic;

import io.mqconsole.embedded.ChildJvm;
import io.mqconsole.embedded.EmbeddedCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Two business systems that send about 50 messages a second and consume them well, too slowly, no longer, or never
 * successfully. It goes on through every fault of the cluster and ends with this JVM.
 *
 * <p>With traces and both replicas the four brokers write about 0.5 GB an hour. They keep one hour and delete once an
 * hour, so the disk holds at most about 1 GB; the backlog of the slow group ends where its messages are deleted.
 */
public final class DemoTraffic implements AutoCloseable {

    private static final String MAIN_CLASS = "io.mqconsole.embedded.node.traffic.TrafficMain";
    private static final int HEAP_MEGABYTES = 96;
    private static final Duration FIRST_MESSAGES = Duration.ofSeconds(60);

    private final ChildJvm process;

    private DemoTraffic(ChildJvm process) {
        this.process = process;
    }

    /**
     * Starts it and does not wait; see {@link #awaitFlowing}.
     *
     * @param cluster without access control
     */
    public static DemoTraffic start(EmbeddedCluster cluster, Path logDir) {
        if (cluster.topology().credentials().isPresent()) {
            throw new IllegalArgumentException("The demo traffic has no credentials for " + cluster.namesrvAddrs());
        }
        return new DemoTraffic(ChildJvm.launch(
                "demo-traffic", logDir, HEAP_MEGABYTES, cluster.reaper(), MAIN_CLASS, List.of(cluster.namesrvAddrs())));
    }

    /** Returns when its topics exist and messages are being sent. */
    public DemoTraffic awaitFlowing() {
        process.awaitReady(FIRST_MESSAGES);
        return this;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.kill();
    }
}
