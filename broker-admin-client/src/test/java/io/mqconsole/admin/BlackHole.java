package io.mqconsole.admin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * A loopback address at which a connection is neither made nor refused, like one behind a firewall that drops packets: a
 * listener that never accepts and whose backlog is full.
 */
final class BlackHole implements AutoCloseable {
    private static final int ENOUGH_TO_FILL_IT = 50;

    private final ServerSocket listener;
    private final List<Socket> backlog = new ArrayList<>();

    private BlackHole() throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    static BlackHole open() throws IOException {
        var hole = new BlackHole();
        for (int i = 0; i < ENOUGH_TO_FILL_IT; i++) {
            var socket = new Socket();
            hole.backlog.add(socket);
            try {
                socket.connect(new InetSocketAddress("127.0.0.1", hole.listener.getLocalPort()), 200);
            } catch (SocketTimeoutException full) {
                return hole;
            }
        }
        hole.close();
        throw new IllegalStateException("this system accepts connections that nobody takes");
    }

    NodeAddress address() {
        return new NodeAddress("127.0.0.1", listener.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : backlog) {
            socket.close();
        }
    }
}
