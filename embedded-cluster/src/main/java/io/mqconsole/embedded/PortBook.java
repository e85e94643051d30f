package io.mqconsole.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Remembers which port a node listens on, since its address is its identity and must outlive a restart.
 *
 * <p>Ports are below the range that Linux and macOS give to outgoing connections, where a port that is free now may be
 * taken a moment later.
 */
final class PortBook {

    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 30_000;
    private static final int ATTEMPTS = 500;
    /** Given away by this JVM and perhaps not bound yet, so that two clusters in one test run do not meet. */
    private static final Set<Integer> GIVEN = new HashSet<>();

    private final Path file;
    private final Properties ports = new Properties();

    PortBook(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                ports.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The remembered port if it and its companions are free, else a new one.
     *
     * @param companions offsets of further ports that the node binds, such as -2 for a broker's fast port
     */
    int port(String name, int... companions) {
        String known = ports.getProperty(name);
        if (known != null && take(Integer.parseInt(known), companions)) {
            return Integer.parseInt(known);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (take(port, companions)) {
                ports.setProperty(name, Integer.toString(port));
                return port;
            }
        }
        throw new ClusterException("No free port between " + LOWEST + " and " + HIGHEST + " on 127.0.0.1");
    }

    /** The ports of a node that turned out to be taken are not used again. */
    void forget(String node) {
        ports.keySet().removeIf(name -> name.equals(node) || name.toString().startsWith(node + "."));
        save();
    }

    void save() {
        var lines = new TreeSet<String>();
        ports.forEach((name, port) -> lines.add(name + "=" + port));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what this JVM knows about the ports of a cluster that is gone. */
    void release() {
        synchronized (GIVEN) {
            ports.values().forEach(port -> {
                int base = Integer.parseInt((String) port);
                for (int offset = -2; offset <= 1; offset++) {
                    GIVEN.remove(base + offset);
                }
            });
        }
    }

    private static boolean take(int port, int... companions) {
        synchronized (GIVEN) {
            var wanted = new HashSet<>(Set.of(port));
            for (int offset : companions) {
                wanted.add(port + offset);
            }
            if (wanted.stream().anyMatch(p -> GIVEN.contains(p) || !isFree(p))) {
                return false;
            }
            GIVEN.addAll(wanted);
            return true;
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // A port in TIME_WAIT is free for the servers too.
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
