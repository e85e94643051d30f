package io.mqconsole.scripted;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.rocketmq.remoting.exception.RemotingCommandException;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A port on the loopback that speaks RocketMQ's protocol. Frames are made and read by RocketMQ's own class; its server is
 * not used, because it takes a dozen threads per port and cannot break off in the middle of an answer.
 */
final class ScriptedNode implements AutoCloseable {
    /** What is to come back for a request; called for several at once. */
    interface Script {
        Reply to(RemotingCommand request) throws InterruptedException;
    }

    private static final Logger log = LoggerFactory.getLogger(ScriptedNode.class);

    private final Script script;
    private final ServerSocket port;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ScriptedNode(Script script) {
        this.script = script;
        try {
            this.port = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::listen);
    }

    /** {@code host:port}. */
    String address() {
        return "127.0.0.1:" + port.getLocalPort();
    }

    private void listen() {
        try {
            while (true) {
                Socket connection = port.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException e) {
            log.debug("{} listens no more: {}", address(), e.getMessage());
        }
    }

    private void serve(Socket connection) {
        var oneAtATime = new ReentrantLock();
        try (connection) {
            connection.setTcpNoDelay(true);
            var in = new DataInputStream(new BufferedInputStream(connection.getInputStream()));
            while (true) {
                byte[] frame = new byte[in.readInt()];
                in.readFully(frame);
                RemotingCommand request = RemotingCommand.decode(frame);
                threads.execute(() -> answer(request, connection, oneAtATime));
            }
        } catch (IOException e) {
            log.debug("A connection of {} has ended: {}", address(), e.getMessage());
        } catch (RemotingCommandException e) {
            log.error("{} got what is no request", address(), e);
        }
    }

    private void answer(RemotingCommand request, Socket connection, ReentrantLock oneAtATime) {
        try {
            switch (script.to(request)) {
                case Reply.Whole(RemotingCommand answer) -> {
                    byte[] frame = frame(request, answer);
                    send(frame, frame.length, connection, oneAtATime);
                }
                case Reply.Half(RemotingCommand answer) -> {
                    byte[] frame = frame(request, answer);
                    send(frame, frame.length / 2, connection, oneAtATime);
                    connection.close();
                }
                case Reply.Nothing nothing -> log.debug("{} keeps quiet", address());
            }
        } catch (IOException e) {
            log.debug("{} could not answer: {}", address(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] frame(RemotingCommand request, RemotingCommand answer) {
        answer.setOpaque(request.getOpaque());
        ByteBuffer whole = answer.encode();
        byte[] bytes = new byte[whole.remaining()];
        whole.get(bytes);
        return bytes;
    }

    private static void send(byte[] frame, int length, Socket connection, ReentrantLock oneAtATime) throws IOException {
        oneAtATime.lock();
        try {
            connection.getOutputStream().write(frame, 0, length);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Ends all connections: a virtual thread that is interrupted closes the socket on which it waits. */
    @Override
    public void close() {
        try {
            port.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
