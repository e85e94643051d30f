package io.mqconsole.embedded.demo;

import io.mqconsole.embedded.ClusterException;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.Topology;
import java.nio.file.Path;
import java.time.Duration;

/** The demo's cluster: two rooms, traffic on it, and nodes that come back some time after they were killed. */
final class DemoCluster implements AutoCloseable {
    private static final Duration READY_TIME = Duration.ofMinutes(3);

    private final EmbeddedCluster cluster;
    private final Progress progress;
    private final NodeRevival revival;
    private final KeptTraffic traffic;

    private DemoCluster(EmbeddedCluster cluster, Path trafficLogs, Progress progress) {
        this.cluster = cluster;
        this.progress = progress;
        this.revival = new NodeRevival(cluster.nodes(), progress);
        this.traffic = new KeptTraffic(cluster, trafficLogs, progress);
    }

    /** Settles the addresses, which the console must know; nothing runs yet. */
    static DemoCluster prepare(DemoFolder folder, Progress progress) {
        return new DemoCluster(
                EmbeddedCluster.prepare(Topology.twoRooms(), folder.cluster()),
                folder.logs().resolve("traffic"),
                progress);
    }

    /** @return as RocketMQ's clients take them */
    String nameServers() {
        return cluster.namesrvAddrs();
    }

    /**
     * Starts the nodes, waits until they are a cluster, then starts the watch over them.
     *
     * @throws ClusterException which node did not start and why
     */
    void live() {
        progress.step("cluster", "starting 2 NameServers, 3 controllers and 4 brokers in 2 rooms");
        cluster.launch().awaitServing().awaitReady(READY_TIME);
        progress.step("cluster", "ready");
        revival.start();
    }

    /** Returns when messages flow; traffic that does not start is told and does not end the demo. */
    void startTraffic() {
        traffic.start();
    }

    @Override
    public void close() {
        traffic.close();
        revival.close();
        cluster.stop();
        progress.step("cluster", "stopped");
    }
}
