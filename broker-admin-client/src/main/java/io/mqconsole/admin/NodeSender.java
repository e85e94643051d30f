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
            String target = lookups.resolve(node, deadline);
            long sentAt = System.nanoTime();
            try {
                return ResponseCodes.successful(client.ask(target, request, dispatch, deadline));
            } catch (TimeoutException e) {
                throw silent(target, dispatch, sentAt);
            } catch (ExecutionException e) {
                throw broken(target, e.getCause(), sentAt);
            }
        }
    }

    private NodeFailure silent(String target, Dispatch dispatch, long sentAt) throws InterruptedException {
        Duration waited = Duration.ofNanos(System.nanoTime() - sentAt);
        var link = client.link(target);
        if (!dispatch.sent()) {
            return new NodeFailure(AdminError.Kind.UNREACHABLE, "not connected within " + waited.toMillis() + " ms");
        }
        if (link != null && waited.toMillis() >= RegionClient.CONNECT_TIMEOUT_MILLIS && link.silentSince(sentAt)) {
            // The connection may lead nowhere (a lost route, a host that died): the next request shall try a new one.
            // One that answered somebody else meanwhile is alive, and others may wait on it.
            client.disconnect(target, link);
        }
        return new NodeFailure(AdminError.Kind.TIMEOUT, "connected, but no answer within " + waited.toMillis() + " ms");
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
