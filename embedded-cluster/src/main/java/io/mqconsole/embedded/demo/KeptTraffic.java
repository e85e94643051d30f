package io.mqconsole.embedded.demo;

import io.mqconsole.embedded.ClusterException;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.traffic.DemoTraffic;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The demo's traffic, kept flowing: a traffic process that was killed is started again. */
final class KeptTraffic implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final EmbeddedCluster cluster;
    private final Path logs;
    private final Progress progress;
    private final Keeper keeper;
    private @Nullable DemoTraffic running;

    KeptTraffic(EmbeddedCluster cluster, Path logs, Progress progress) {
        this.cluster = cluster;
        this.logs = logs;
        this.progress = progress;
        this.keeper = Keeper.of("traffic", () -> handle(launch()), PAUSE, progress);
    }

    void start() {
        try {
            DemoTraffic traffic = launch();
            keeper.keep(handle(traffic));
            traffic.awaitFlowing();
            progress.step("traffic", "flows");
        } catch (ClusterException e) {
            progress.step("traffic", Failures.reason(e));
        }
    }

    private synchronized DemoTraffic launch() {
        DemoTraffic traffic = DemoTraffic.start(cluster, logs);
        running = traffic;
        return traffic;
    }

    private static ProcessHandle handle(DemoTraffic traffic) {
        return ProcessHandle.of(traffic.pid())
                .orElseThrow(() -> new DemoException("The traffic ended while it was starting"));
    }

    @Override
    public void close() {
        keeper.close();
        synchronized (this) {
            if (running != null) {
                running.close();
            }
        }
    }
}
