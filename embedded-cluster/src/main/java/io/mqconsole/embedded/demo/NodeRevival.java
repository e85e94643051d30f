package io.mqconsole.embedded.demo;

import io.mqconsole.embedded.ClusterException;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.NodeState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts a node again a minute after somebody killed it, as a service manager would: long enough to see in the console
 * what its loss means, and then how it comes back.
 */
final class NodeRevival implements AutoCloseable {
    private static final Duration DOWN_TIME = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final List<EmbeddedNode> nodes;
    private final Progress progress;
    private final Map<String, Instant> downSince = new HashMap<>();
    private final InstantSource clock = InstantSource.system();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("node-revival").factory());

    NodeRevival(List<EmbeddedNode> nodes, Progress progress) {
        this.nodes = nodes;
        this.progress = progress;
    }

    void start() {
        thread.scheduleWithFixedDelay(() -> nodes.forEach(this::look), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(EmbeddedNode node) {
        if (node.state() != NodeState.STOPPED) {
            downSince.remove(node.name());
            return;
        }
        Instant now = clock.instant();
        Instant since = downSince.putIfAbsent(node.name(), now);
        if (since == null) {
            progress.step("cluster", node.name() + " ended; it comes back in " + DOWN_TIME.toSeconds() + " s");
        } else if (!since.plus(DOWN_TIME).isAfter(now)) {
            downSince.remove(node.name());
            revive(node);
        }
    }

    private void revive(EmbeddedNode node) {
        try {
            node.start();
            progress.step("cluster", node.name() + " is back");
        } catch (ClusterException e) {
            progress.step("cluster", Failures.reason(e));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            // A start that is under way would make a node that nobody stops.
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
