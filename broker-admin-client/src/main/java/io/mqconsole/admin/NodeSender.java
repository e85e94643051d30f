package io.mqconsole.admin;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.rocketmq.remoting.exception.RemotingConnectException;
import org.apache.rocketmq.remoting.exception.RemotingTimeoutException;
import org.apache.rocketmq.remoting.exception.RemotingTooMuchRequestException;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.jspecify.annotations.Nullable;

/** Sends one request to one node and waits for its answer, connecting first where needed, all before a deadline. */
final class NodeSender {
    /** Half of what a broker has for all admin requests. */
    private static final int RELAYED_AT_A_TIME = 8;

    private final RegionClient client;
    private final HostLookups lookups = new HostLookups();
    private final NodeWindows windows = new NodeWindows();

    NodeSender(RegionClient client) {
        this.client = client;
    }

    /** @return the node's answer with code SUCCESS; every other code is a failure */
    RemotingCommand send(NodeAddress node, RemotingCommand request, int window, Deadline deadline)
            throws NodeFailure, InterruptedException {
        return send(node, request, new Dispatch(), window, deadline);
    }

    /**
     * @param dispatch tells afterwards, however this ended, whether the request was sent
     * @return the node's answer with code SUCCESS; every other code is a failure
     */
    RemotingCommand send(NodeAddress node, RemotingCommand request, Dispatch dispatch, int window, Deadline deadline)
            throws NodeFailure, InterruptedException {
        try (var place = windows.enter(node.toString(), window, deadline)) {
            return exchange(node, request, dispatch, deadline, this::leaveIfSilent);
        }
    }

    /**
     * Sends a question that the node passes on to one of its clients. They are few at a time, because a broker keeps one of
     * its admin threads, of which it has 16 unless configured otherwise, for a silent client for ten seconds.
     *
     * @return the client's answer with code SUCCESS; every other code is a failure
     */
    RemotingCommand relay(NodeAddress node, RemotingCommand request, Deadline deadline)
            throws NodeFailure, InterruptedException {
        try (var place = windows.enter("clients of " + node, RELAYED_AT_A_TIME, deadline)) {
            // The silence of a client says nothing about the connection to the node.
            return exchange(node, request, new Dispatch(), deadline, (target, sentAt) -> {});
        }
    }

    /** What to do about the connection to a target that was sent a request and has not answered in time. */
    @FunctionalInterface
    private interface Silence {
        void of(String target, long sentAt) throws InterruptedException;
    }

    private RemotingCommand exchange(
            NodeAddress node, RemotingCommand request, Dispatch dispatch, Deadline deadline, Silence silence)
            throws NodeFailure, InterruptedException {
        String target = lookups.resolve(node, deadline);
        long sentAt = System.nanoTime();
        try {
            return ResponseCodes.successful(client.ask(target, request, dispatch, deadline));
        } catch (TimeoutException e) {
            long waited = since(sentAt).toMillis();
            if (!dispatch.sent()) {
                throw new NodeFailure(AdminError.Kind.UNREACHABLE, "not connected within " + waited + " ms");
            }
            silence.of(target, sentAt);
            throw new NodeFailure(AdminError.Kind.TIMEOUT, "connected, but no answer within " + waited + " ms");
        } catch (ExecutionException e) {
            throw broken(target, e.getCause(), sentAt);
        }
    }

    /**
     * Closes a connection that may lead nowhere (a lost route, a host that died), so that the next request tries a new one.
     * One that answered somebody else meanwhile is alive, and others may wait on it.
     */
    private void leaveIfSilent(String target, long sentAt) throws InterruptedException {
        var link = client.link(target);
        if (link != null
                && since(sentAt).toMillis() >= RegionClient.CONNECT_TIMEOUT_MILLIS
                && link.silentSince(sentAt)) {
            client.disconnect(target, link);
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private NodeFailure broken(String target, @Nullable Throwable cause, long sentAt) {
        return switch (cause) {
            case RemotingConnectException e -> new NodeFailure(AdminError.Kind.UNREACHABLE, whyNotConnected(target));
            case RemotingTimeoutException e -> new NodeFailure(AdminError.Kind.TIMEOUT, "no answer in time");
            case RemotingTooMuchRequestException e ->
                new NodeFailure(AdminError.Kind.TIMEOUT, "too many requests under way, this one was not sent");
            case null, default ->
                client.gaveUpSince(target, sentAt)
                        ? new NodeFailure(AdminError.Kind.TIMEOUT, "connected, but the node answers nobody")
                        : new NodeFailure(AdminError.Kind.UNREACHABLE, "the connection was closed before the answer");
        };
    }

    private String whyNotConnected(String target) {
        var link = client.link(target);
        Throwable failure = link == null ? null : link.failure();
        return failure == null || failure.getMessage() == null ? "could not connect" : failure.getMessage();
    }
}
