package io.mqconsole.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Puts topics, groups, messages and offsets on the masters of a running cluster, any number of them in one process that takes
 * some seconds:
 *
 * <pre>{@code
 * Seed.of(cluster)
 *         .topic("orders", "FIFO", 4)
 *         .topic("only-here", "NORMAL", 8, "broker-a")
 *         .group("GID_orders")
 *         .messages("orders", 80)
 *         .consumed("GID_orders", "orders", 5)
 *         .run();
 * }</pre>
 *
 * <p>What exists already is left as it is, so that a second run with the same wishes changes nothing. When it returns, every
 * master holds what it shall, and every NameServer knows the topics; slaves copy them within ten seconds.
 */
public final class Seed {
    private static final String MAIN_CLASS = "io.mqconsole.embedded.node.seed.SeedMain";
    private static final int HEAP_MEGABYTES = 160;

    private final String nameServers;
    private final Path logDir;
    private final Optional<Reaper> reaper;
    private final SeedPlan plan = new SeedPlan();

    private Seed(String nameServers, Path logDir, Optional<Reaper> reaper) {
        this.nameServers = nameServers;
        this.logDir = logDir;
        this.reaper = reaper;
    }

    /** @param cluster without access control */
    public static Seed of(EmbeddedCluster cluster) {
        if (cluster.topology().credentials().isPresent()) {
            throw new IllegalArgumentException("A seed has no credentials for " + cluster.namesrvAddrs());
        }
        return new Seed(
                cluster.namesrvAddrs(),
                cluster.dataDir().resolve("tools").resolve("seed"),
                Optional.of(cluster.reaper()));
    }

    /**
     * Seeds a cluster that another process of this machine runs.
     *
     * @param nameServers separated by semicolons
     * @param logDir made if missing
     */
    public static Seed at(String nameServers, Path logDir) {
        return new Seed(nameServers, logDir, Optional.empty());
    }

    /**
     * A topic with as many read as write queues.
     *
     * @param type NORMAL, FIFO, DELAY or TRANSACTION
     * @param queues on each broker group
     * @param brokerGroups that shall hold it; none means all
     */
    public Seed topic(String name, String type, int queues, String... brokerGroups) {
        return topic(name, type, queues, queues, brokerGroups);
    }

    /** Queues that are only read, or only written, are left over where their numbers differ. */
    public Seed topic(String name, String type, int readQueues, int writeQueues, String... brokerGroups) {
        plan.topic(name, type, readQueues, writeQueues, List.of(brokerGroups));
        return this;
    }

    /**
     * A group with RocketMQ's default settings.
     *
     * @param brokerGroups that shall hold it; none means all
     */
    public Seed group(String name, String... brokerGroups) {
        plan.group(name, List.of(brokerGroups));
        return this;
    }

    /** The topic {@code %RETRY%group}, which brokers make only when a first client of the group comes. */
    public Seed retryTopic(String group) {
        plan.retryTopic(group);
        return this;
    }

    /** So many messages in all queues of a topic together; those that it holds already count. */
    public Seed messages(String topic, int count) {
        plan.messages(topic, count);
        return this;
    }

    /**
     * A group that has confirmed all but so many messages of each queue of a topic, after all messages of this seed were
     * stored. Queues in which it has confirmed something before are left out.
     */
    public Seed consumed(String group, String topic, long behind) {
        plan.consumed(group, topic, behind);
        return this;
    }

    /** Very many topics and groups; see {@link SeedCrowd}. */
    public Seed crowd(int topics, int groups, int messages) {
        new SeedCrowd(topics, groups, messages).addTo(plan);
        return this;
    }

    /**
     * What a run has done.
     *
     * @param topics created on at least one broker, like {@code groups}
     * @param messages sent
     * @param offsets committed, one per group and queue
     * @param topicsNow that the brokers hold, those of the system and of retries included
     * @param groupsNow that the brokers hold, those of the system included
     * @param brokers names of the broker groups
     */
    public record Seeded(
            int topics, int groups, int messages, int offsets, int topicsNow, int groupsNow, List<String> brokers) {
        static Seeded parse(String line) {
            String[] words = line.split(" ");
            return new Seeded(
                    Integer.parseInt(words[0]),
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]),
                    Integer.parseInt(words[4]),
                    Integer.parseInt(words[5]),
                    List.of(words[6].split(",")));
        }
    }

    /** @throws ClusterException with a sentence when it could not all be done; another run goes on where this one ended */
    public Seeded run() {
        return run((what, state) -> {});
    }

    /** @param progress told what is done and how far */
    public Seeded run(BiConsumer<String, String> progress) {
        try {
            Files.createDirectories(logDir);
            Path console = logDir.resolve("console.log");
            Process process = new ProcessBuilder(
                            ChildJvm.command(logDir, HEAP_MEGABYTES, MAIN_CLASS, List.of(nameServers)))
                    .redirectError(console.toFile())
                    .start();
            reaper.ifPresent(guard -> guard.add(process.pid()));
            try {
                tell(process);
                return listen(process, progress, console);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new ClusterException("The seed cannot be run: " + e.getMessage(), e);
        }
    }

    /** Its stdin stays open: its end would mean that we are dead. */
    private void tell(Process process) throws IOException {
        Writer wishes = process.outputWriter(StandardCharsets.UTF_8);
        for (String line : plan.lines()) {
            wishes.write(line);
            wishes.write('\n');
        }
        wishes.write("go\n");
        wishes.flush();
    }

    private static Seeded listen(Process process, BiConsumer<String, String> progress, Path console)
            throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("STEP ")) {
                String[] step = line.substring("STEP ".length()).split("\\|", 2);
                progress.accept(step[0], step[1]);
            } else if (line.startsWith("DONE ")) {
                return Seeded.parse(line.substring("DONE ".length()));
            } else if (line.startsWith("FAILED ")) {
                throw new ClusterException(line.substring("FAILED ".length()));
            }
        }
        throw new ClusterException("The seed ended without a word; its output is in " + console);
    }
}
