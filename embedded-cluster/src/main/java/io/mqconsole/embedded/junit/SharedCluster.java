package io.mqconsole.embedded.junit;

import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clusters that all tests of this JVM share, each started when it is first asked for.
 *
 * <p>A Spring {@code ApplicationContextInitializer} may ask here before or after {@link ClusterExtension} does; both get
 * the same one. It ends with the JVM and not with the test run: Maven runs each class as one of its own when it uses
 * several JVMs, and each would start the nodes again.
 */
public enum SharedCluster {
    /** Two rooms, two broker groups of two replicas, and three controllers, or one where the build says that it is enough. */
    TWO_ROOMS(() -> Boolean.getBoolean("mqconsole.one-controller")
            ? Topology.twoRoomsWithOneController()
            : Topology.twoRooms()),
    /** One NameServer, one broker: enough for most tests. */
    SMALL(Topology::small);

    private static final Duration READY = Duration.ofSeconds(120);

    private final Supplier<Topology> topology;
    private @Nullable EmbeddedCluster running;

    SharedCluster(Supplier<Topology> topology) {
        this.topology = topology;
    }

    /** @return the running cluster, every route in place when it was started */
    public synchronized EmbeddedCluster get() {
        if (running == null) {
            Path folder = Path.of(
                    "target",
                    "clusters",
                    name().toLowerCase(java.util.Locale.ROOT) + "-"
                            + ProcessHandle.current().pid());
            EmbeddedCluster started = EmbeddedCluster.start(topology.get(), folder);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "shared-cluster-end"));
            running = started;
            started.awaitReady(READY).awaitInSync(READY);
        }
        return running;
    }
}
