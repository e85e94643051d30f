package io.mqconsole.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One node of a running cluster: what it is, and every fault that can be done to it. */
public final class EmbeddedNode {

    private static final String MAIN_CLASS = "io.mqconsole.embedded.node.NodeMain";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(120);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(40);

    private final NodeSpec spec;
    private final Addresses addresses;
    private final NodeConfig config;
    private final Reaper reaper;
    private @Nullable ChildJvm process;
    private boolean hung;

    EmbeddedNode(NodeSpec spec, Addresses addresses, NodeConfig config, Reaper reaper) {
        this.spec = spec;
        this.addresses = addresses;
        this.config = config;
        this.reaper = reaper;
    }

    public String name() {
        return spec.name();
    }

    public NodeKind kind() {
        return spec.kind();
    }

    /** @return {@code 127.0.0.1:port}, the same after every restart */
    public String address() {
        return addresses.of(spec);
    }

    /** @return the broker group of a broker, else the node's own name */
    public String group() {
        return spec.group();
    }

    public String room() {
        return spec.room().name();
    }

    public String hostname() {
        return properties().getOrDefault("hostname", "");
    }

    /** @return what its configuration file says now, sorted by key */
    public Map<String, String> properties() {
        var sorted = new TreeMap<String, String>();
        var properties = config.load(spec);
        properties.stringPropertyNames().forEach(key -> sorted.put(key, properties.getProperty(key)));
        return sorted;
    }

    /** @return its folder, with configuration, store and logs */
    public Path folder() {
        return config.folder(spec);
    }

    /** @throws ClusterException when it was never started */
    public synchronized long pid() {
        return current().pid();
    }

    public synchronized NodeState state() {
        if (process == null || !process.isAlive()) {
            return NodeState.STOPPED;
        }
        return hung ? NodeState.HUNG : NodeState.RUNNING;
    }

    /** Starts it on its data and waits until it serves; whether others see it is {@link EmbeddedCluster#awaitReady}. */
    public void start() {
        launch().awaitReady(START_TIMEOUT);
    }

    /** Clean stop, as an operator does it: state is written to disk and the broker leaves the NameServers. */
    public synchronized void stop() {
        if (state() == NodeState.STOPPED) {
            return;
        }
        if (state() == NodeState.HUNG) {
            resume();
        }
        current().stop(STOP_TIMEOUT);
    }

    /** SIGKILL: a crash, with nothing written and nobody told. */
    public synchronized void kill() {
        if (state() != NodeState.STOPPED) {
            current().kill();
        }
        hung = false;
    }

    /** SIGSTOP: its connections stay open and nothing answers. */
    public synchronized void hang() {
        expect(NodeState.RUNNING);
        current().signal("STOP");
        hung = true;
    }

    /** SIGCONT: goes on where it was. */
    public synchronized void resume() {
        expect(NodeState.HUNG);
        current().signal("CONT");
        hung = false;
    }

    public void restart() {
        stop();
        start();
    }

    @Override
    public String toString() {
        return name() + " " + address() + " " + state();
    }

    /** Starts the process without waiting, so that all nodes of a cluster can start at once. */
    synchronized ChildJvm launch() {
        expect(NodeState.STOPPED);
        Path file = config.write(spec);
        int heap = kind() == NodeKind.BROKER ? 256 : 128;
        process = ChildJvm.launch(
                name(), folder().resolve("logs"), heap, reaper, MAIN_CLASS, List.of(kind().name(), file.toString()));
        hung = false;
        return process;
    }

    void awaitServing() {
        ChildJvm launched;
        synchronized (this) {
            launched = current();
        }
        launched.awaitReady(START_TIMEOUT);
    }

    private ChildJvm current() {
        if (process == null) {
            throw new ClusterException(name() + " was never started");
        }
        return process;
    }

    private void expect(NodeState expected) {
        if (state() != expected) {
            throw new ClusterException(name() + " is " + state() + ", not " + expected);
        }
    }
}
