package io.mqconsole.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A real RocketMQ cluster on this machine: every node is a process of its own that can crash, hang and come back.
 *
 * <p>Ports and data are kept in one folder; a later start on that folder is the same cluster at the same addresses. All
 * processes end with this JVM, however it ends.
 */
public final class EmbeddedCluster implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(180);
    private static final int START_ATTEMPTS = 3;

    private final Topology topology;
    private final Path dataDir;
    private final DataFolderLock lock;
    private final Reaper reaper;
    private final PortBook ports;
    private final Addresses addresses;
    private final List<EmbeddedNode> nodes;
    private final AdminShell adminShell;
    private final long startedNanos = System.nanoTime();
    private volatile @Nullable Duration readyAfter;

    private EmbeddedCluster(Topology topology, Path dataDir, DataFolderLock lock) {
        this.topology = topology;
        this.dataDir = dataDir;
        this.lock = lock;
        this.reaper = Reaper.start(dataDir.resolve("pids"));
        this.adminShell = new AdminShell(dataDir.resolve("tools").resolve("mqadmin"), reaper);
        this.ports = new PortBook(dataDir.resolve("ports.properties"));
        this.addresses = Addresses.of(topology, ports);
        var config = new NodeConfig(topology, addresses, dataDir);
        this.nodes = topology.nodes().stream()
                .map(spec -> new EmbeddedNode(spec, addresses, config, reaper))
                .toList();
    }

    /**
     * Starts all nodes at once and returns when each of them serves; see {@link #awaitReady} for the cluster.
     *
     * @param dataDir made if missing; what it holds is used again
     * @throws ClusterException naming the node that did not start and why; nothing is left running then
     */
    public static EmbeddedCluster start(Topology topology, Path dataDir) {
        for (int attempt = 1; ; attempt++) {
            EmbeddedCluster cluster = prepare(topology, dataDir);
            try {
                return cluster.launch().awaitServing();
            } catch (PortTakenException e) {
                // Somebody took it between the choice and the bind; the other nodes keep theirs.
                cluster.ports.forget(e.node());
                cluster.close();
                if (attempt == START_ATTEMPTS) {
                    throw e;
                }
            } catch (ClusterException e) {
                cluster.close();
                throw e;
            }
        }
    }

    /**
     * Takes the folder and settles the addresses, for a caller that must tell them before the nodes run; goes on with
     * {@link #launch} and {@link #awaitServing}.
     *
     * @param dataDir as in {@link #start}
     */
    public static EmbeddedCluster prepare(Topology topology, Path dataDir) {
        Path folder = dataDir.toAbsolutePath().normalize();
        DataFolderLock lock = DataFolderLock.take(folder, topology.clusterName());
        try {
            return new EmbeddedCluster(topology, folder, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts all nodes of a prepared cluster at once and waits for none. */
    public EmbeddedCluster launch() {
        nodes.forEach(EmbeddedNode::launch);
        return this;
    }

    /** Returns when every node serves, as {@link #start} does; a port that somebody took meanwhile is an error here. */
    public EmbeddedCluster awaitServing() {
        nodes.forEach(EmbeddedNode::awaitServing);
        return this;
    }

    /**
     * Returns when every NameServer has every broker registered and gives a route to every broker group, and every broker
     * answers administrators.
     */
    public EmbeddedCluster awaitReady(Duration timeout) {
        new Readiness(topology, addresses).awaitRoutes(timeout);
        if (readyAfter == null) {
            readyAfter = Duration.ofNanos(System.nanoTime() - startedNanos);
        }
        return this;
    }

    /** @return the time from the start to the first successful {@link #awaitReady}; empty before it */
    public Optional<Duration> readyAfter() {
        return Optional.ofNullable(readyAfter);
    }

    /** Returns when the controllers count every replica as in sync; at once in a topology without controllers. */
    public EmbeddedCluster awaitInSync(Duration timeout) {
        new Readiness(topology, addresses).awaitInSync(timeout);
        return this;
    }

    public Topology topology() {
        return topology;
    }

    public Path dataDir() {
        return dataDir;
    }

    /** @return as clients want it: {@code 127.0.0.1:1;127.0.0.1:2} */
    public String namesrvAddrs() {
        return addresses.nameServers();
    }

    /** @return one address per controller */
    public List<String> controllerAddrs() {
        return addresses.controllers().toList();
    }

    public List<EmbeddedNode> nodes() {
        return nodes;
    }

    public List<EmbeddedNode> nodes(NodeKind kind) {
        return nodes.stream().filter(node -> node.kind() == kind).toList();
    }

    public EmbeddedNode node(String name) {
        return nodes.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ClusterException("No node is called " + name));
    }

    /**
     * The broker that the NameServers name as the master of a group; an election under way is waited for.
     *
     * @throws ClusterException when the group still has none after 30 seconds
     */
    public EmbeddedNode master(String group) {
        String address = new Readiness(topology, addresses).masterAddress(group);
        return nodes(NodeKind.BROKER).stream()
                .filter(node -> node.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new ClusterException("No NameServer knows a master of " + group));
    }

    public List<EmbeddedNode> room(String room) {
        return nodes.stream().filter(node -> node.room().equals(room)).toList();
    }

    /** Power loss: every node of the room dies at once. */
    public void killRoom(String room) {
        inParallel(room(room), EmbeddedNode::kill);
    }

    /** Starts what is stopped in a room. */
    public void startRoom(String room) {
        startStopped(room(room));
    }

    /** The room can be reached and does not answer. */
    public void hangRoom(String room) {
        inParallel(room(room), EmbeddedNode::hang);
    }

    public void resumeRoom(String room) {
        inParallel(room(room), EmbeddedNode::resume);
    }

    /** Brings back every node that is hung or stopped; how a test leaves the cluster to the next one. */
    public void recover() {
        nodes.stream().filter(node -> node.state() == NodeState.HUNG).forEach(EmbeddedNode::resume);
        startStopped(nodes);
    }

    /** The reaper that ends this cluster's processes after a crash; other processes may be added. */
    public Reaper reaper() {
        return reaper;
    }

    /** @throws IllegalArgumentException for a cluster with access control: the tool has no credentials for it */
    AdminShell adminShell() {
        if (topology.credentials().isPresent()) {
            throw new IllegalArgumentException("mqadmin has no credentials for " + namesrvAddrs());
        }
        return adminShell;
    }

    /** Runs RocketMQ's own tool; see {@link MqAdmin}, which also reads what it prints. */
    public String mqadmin(String command, String... arguments) {
        return MqAdmin.of(this).run(command, arguments);
    }

    /**
     * Clean stop: all brokers at once, which takes them about 10 s. What they still had to talk to until then is killed:
     * NameServers and controllers have nothing to write at their end.
     */
    public void stop() {
        inParallel(nodes(NodeKind.BROKER), EmbeddedNode::stop);
        close();
    }

    /** Kills all nodes: the fast end for tests. The data stays and can be started again. */
    @Override
    public void close() {
        inParallel(nodes, EmbeddedNode::kill);
        reaper.close();
        ports.release();
        lock.close();
    }

    private static void startStopped(List<EmbeddedNode> nodes) {
        List<ChildJvm> launched = nodes.stream()
                .filter(node -> node.state() == NodeState.STOPPED)
                .map(EmbeddedNode::launch)
                .toList();
        launched.forEach(child -> child.awaitReady(START_TIMEOUT));
    }

    private static void inParallel(List<EmbeddedNode> nodes, Consumer<EmbeddedNode> action) {
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("cluster-", 0).factory())) {
            CompletableFuture.allOf(nodes.stream()
                            .map(node -> CompletableFuture.runAsync(() -> action.accept(node), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ClusterException cause ? cause : e;
        }
    }
}
