package io.mqconsole.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A RocketMQ push consumer in a process of its own, as an application has one, so that a test can look at a client that it
 * is not itself. It is there until it is closed:
 *
 * <pre>{@code
 * try (var consumer = PlainConsumer.of(cluster, "orders-service", "orders", "paid || sent").start()) {
 *     … consumer.clientId() is connected; unless told otherwise it confirms every message at once …
 * }
 * }</pre>
 *
 * <p>It begins at the oldest message, has one thread, tells its offsets to the broker every second and follows new routes and
 * other clients of its group within a second. Topics and groups are not made by it; brokers of an embedded cluster make the
 * group and its retry topic when it comes.
 */
public final class PlainConsumer implements AutoCloseable {
    private static final String MAIN_CLASS = "io.mqconsole.embedded.node.ConsumeMain";
    private static final String IP = "127.0.0.1";
    private static final int HEAP_MEGABYTES = 64;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final String name;
    private final ChildJvm process;

    private PlainConsumer(String name, ChildJvm process) {
        this.name = name;
        this.process = process;
    }

    /**
     * @param cluster without access control
     * @param expression {@code *} for all, or tags as in {@code paid || sent}
     */
    public static Builder of(EmbeddedCluster cluster, String group, String topic, String expression) {
        if (cluster.topology().credentials().isPresent()) {
            throw new IllegalArgumentException("A plain consumer has no credentials for " + cluster.namesrvAddrs());
        }
        return new Builder(cluster, group).subscribe(topic, expression);
    }

    /** Says how it differs from one that confirms every message at once. */
    public static final class Builder {
        private final EmbeddedCluster cluster;
        private final String group;
        private final List<String> subscriptions = new ArrayList<>();
        private String name = "consumer-" + STARTED.incrementAndGet();
        private String namespace = "";
        private long millisPerMessage;
        private int retries = -1;
        private boolean orderly;
        private boolean broadcasting;
        private int clients = 1;

        private Builder(EmbeddedCluster cluster, String group) {
            this.cluster = cluster;
            this.group = group;
        }

        /** One more topic. */
        public Builder subscribe(String topic, String expression) {
            subscriptions.add("subscribe=" + topic + "=" + expression);
            return this;
        }

        /** Its client id is then {@code 127.0.0.1@name}; else it is one that no other has. */
        public Builder named(String name) {
            this.name = name;
            return this;
        }

        /** The names of group and topics are those within this namespace; the broker knows them as {@code namespace%name}. */
        public Builder namespace(String namespace) {
            this.namespace = namespace;
            return this;
        }

        /** It takes this long for every message. */
        public Builder slowly(Duration perMessage) {
            this.millisPerMessage = perMessage.toMillis();
            return this;
        }

        /** It fetches messages and never gets done with the first one. */
        public Builder never() {
            this.millisPerMessage = -1;
            return this;
        }

        /**
         * It fails every message. One that is not taken in order comes back a second later in {@code %RETRY%group}, and after
         * its last delivery goes to {@code %DLQ%group}.
         *
         * @param retries how often it is delivered again
         */
        public Builder failing(int retries) {
            this.retries = retries;
            return this;
        }

        /** It takes one message of a queue after the other and holds the queue's lock. */
        public Builder orderly() {
            this.orderly = true;
            return this;
        }

        /** Every client of the group gets every message, and keeps its offsets to itself. */
        public Builder broadcasting() {
            this.broadcasting = true;
            return this;
        }

        /** So many consumers of the group in its process, whose client ids end with {@code -1} and so on. */
        public Builder clients(int number) {
            this.clients = number;
            return this;
        }

        /** @return when it has started; a moment later it owns queues */
        public PlainConsumer start() {
            var arguments = new ArrayList<>(List.of(
                    "nameServers=" + cluster.namesrvAddrs(),
                    "client=" + name,
                    "clients=" + clients,
                    "group=" + group,
                    "namespace=" + namespace,
                    "millis=" + millisPerMessage,
                    "retries=" + retries,
                    "orderly=" + orderly,
                    "broadcasting=" + broadcasting));
            arguments.addAll(subscriptions);
            ChildJvm process = ChildJvm.launch(
                    name,
                    cluster.dataDir().resolve("tools").resolve(name),
                    HEAP_MEGABYTES,
                    cluster.reaper(),
                    MAIN_CLASS,
                    arguments);
            try {
                process.awaitReady(START_TIMEOUT);
            } catch (ClusterException e) {
                process.kill();
                throw e;
            }
            return new PlainConsumer(name, process);
        }
    }

    public String clientId() {
        return IP + "@" + name;
    }

    /** SIGSTOP: its connections stay open and it answers nothing. */
    public void hang() {
        process.signal("STOP");
    }

    /** SIGCONT: goes on where it was. */
    public void resume() {
        process.signal("CONT");
    }

    /** SIGKILL: a crash. What it confirmed in its last second is not committed. */
    public void kill() {
        process.kill();
    }

    /** It commits its offsets and leaves its group. One that hangs is killed after 20 s; {@link #resume} it first. */
    @Override
    public void close() {
        process.stop(STOP_TIMEOUT);
    }
}
