package io.mqconsole.embedded;

import io.mqconsole.embedded.traffic.DemoTraffic;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs a cluster alone until Ctrl-C, for other people's tests: {@code [--data DIR] [--small] [--traffic]}. */
public final class ClusterMain {

    private static final Duration READY = Duration.ofSeconds(120);
    private static final String USAGE = "Usage: cluster [--data DIR] [--small] [--traffic]";

    /**
     * What the command line asks for.
     *
     * @param data the folder of ports, stores and logs
     */
    record Options(Path data, boolean small, boolean traffic) {

        /** @throws IllegalArgumentException with a sentence */
        static Options parse(List<String> args) {
            Path data = Path.of("data", "cluster");
            boolean small = false;
            boolean traffic = false;
            for (int i = 0; i < args.size(); i++) {
                switch (args.get(i)) {
                    case "--small" -> small = true;
                    case "--traffic" -> traffic = true;
                    case "--data" -> {
                        i++;
                        if (i == args.size()) {
                            throw new IllegalArgumentException("--data needs a folder. " + USAGE);
                        }
                        data = Path.of(args.get(i));
                    }
                    default -> throw new IllegalArgumentException("What is " + args.get(i) + "? " + USAGE);
                }
            }
            return new Options(data, small, traffic);
        }
    }

    private ClusterMain() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            run(Options.parse(List.of(args)));
        } catch (ClusterException | IllegalArgumentException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await(); // Until a signal runs the shutdown hook.
    }

    private static void run(Options options) {
        Topology topology = options.small() ? Topology.small() : Topology.twoRooms();
        say("Starting " + topology.nodes().size() + " nodes of " + topology.clusterName() + " in " + options.data());
        EmbeddedCluster cluster = EmbeddedCluster.start(topology, options.data());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(cluster), "cluster-stop"));
        say("Waiting for the routes");
        cluster.awaitReady(READY);
        if (options.traffic()) {
            say("Starting the demo traffic");
            DemoTraffic.start(cluster, cluster.dataDir().resolve("traffic")).awaitFlowing();
        }
        say("Ready. NameServers: " + cluster.namesrvAddrs());
        cluster.nodes()
                .forEach(node -> say("  %-14s %-11s %-17s %-7s pid %d"
                        .formatted(node.name(), node.kind(), node.address(), node.room(), node.pid())));
        say("Ctrl-C stops it");
    }

    private static void end(EmbeddedCluster cluster) {
        say("Stopping");
        cluster.stop();
        say("Stopped");
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
