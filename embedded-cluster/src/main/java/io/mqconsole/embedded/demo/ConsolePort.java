package io.mqconsole.embedded.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.OptionalInt;

/** Decides where the console listens: as asked, else as last time, else 8080; a port that is taken is an error. */
final class ConsolePort {
    private static final int DEFAULT = 8080;

    private ConsolePort() {}

    static int choose(DemoFolder folder, OptionalInt asked) {
        int port = asked.orElseGet(() -> lastTime(folder));
        if (!isFree(port)) {
            throw new DemoException(
                    "Port " + port + " is in use by another program; choose another one with --port N.");
        }
        try {
            Files.writeString(folder.port(), port + "\n");
        } catch (IOException e) {
            throw new DemoException("Cannot write " + folder.port() + ": " + Failures.reason(e), e);
        }
        return port;
    }

    private static int lastTime(DemoFolder folder) {
        try {
            return Files.exists(folder.port())
                    ? Integer.parseInt(Files.readString(folder.port()).strip())
                    : DEFAULT;
        } catch (IOException | NumberFormatException e) {
            return DEFAULT; // an unreadable note costs no more than the usual port
        }
    }

    private static boolean isFree(int port) {
        // A listener on all addresses would not stop us from binding loopback on every system, so ask for both.
        return binds(new InetSocketAddress("127.0.0.1", port)) && binds(new InetSocketAddress(port));
    }

    private static boolean binds(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
