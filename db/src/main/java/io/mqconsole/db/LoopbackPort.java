package io.mqconsole.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port of one data folder: the same at every start while nobody else has taken it. */
final class LoopbackPort {
    private final Path file;

    LoopbackPort(DataFolder folder) {
        this.file = folder.root().resolve("port");
    }

    /** @return the port of the last start, or a free one when there was none or it is taken now */
    int choose() {
        int last = remembered();
        return last > 0 && isFree(last) ? last : other();
    }

    /** @return a free port, remembered for the next start */
    int other() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Files.writeString(file, socket.getLocalPort() + "\n");
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new MySqlStartException("Cannot find a free port for MySQL: " + e.getMessage(), e);
        }
    }

    private int remembered() {
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        } catch (IOException | NumberFormatException e) {
            return 0; // an unreadable note costs no more than another port
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
