package io.mqconsole.admin;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Turns host names into IP addresses before RocketMQ's client sees them: the client would look them up on its only
 * network thread, and one slow name server of the DNS would stop the answers of every node.
 *
 * <p>A lookup cannot be stopped, so it has a platform thread of its own, and at most one per name.
 */
final class HostLookups {
    private final ConcurrentHashMap<String, CompletableFuture<String>> underWay = new ConcurrentHashMap<>();

    /** Looks a name up and may block for as long as the operating system likes. */
    @FunctionalInterface
    interface Lookup {
        String addressOf(String host) throws UnknownHostException;
    }

    private final Lookup lookup;

    HostLookups() {
        this(host -> InetAddress.getByName(host).getHostAddress());
    }

    HostLookups(Lookup lookup) {
        this.lookup = lookup;
    }

    /** @return {@code ip:port} */
    String resolve(NodeAddress node, Deadline deadline) throws NodeFailure, InterruptedException {
        if (NetUtil.isValidIpV4Address(node.host())) {
            return node.toString();
        }
        try {
            var found = underWay.computeIfAbsent(node.host(), this::start);
            return found.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS) + ":" + node.port();
        } catch (ExecutionException e) {
            throw new NodeFailure(AdminError.Kind.UNREACHABLE, "unknown host " + node.host());
        } catch (TimeoutException e) {
            throw new NodeFailure(AdminError.Kind.UNREACHABLE, "host " + node.host() + " was not looked up in time");
        }
    }

    private CompletableFuture<String> start(String host) {
        var found = new CompletableFuture<String>();
        Thread.ofPlatform().daemon().name("mq-admin-dns-" + host).start(() -> {
            try {
                found.complete(lookup.addressOf(host));
            } catch (UnknownHostException | RuntimeException e) {
                found.completeExceptionally(e);
            } finally {
                underWay.remove(host);
            }
        });
        return found;
    }
}
