package io.mqconsole.admin;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.rocketmq.common.MQVersion;
import org.apache.rocketmq.common.ServiceThread;
import org.apache.rocketmq.remoting.exception.RemotingTimeoutException;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyEvent;
import org.apache.rocketmq.remoting.netty.NettyEventType;
import org.apache.rocketmq.remoting.netty.NettyRemotingClient;
import org.apache.rocketmq.remoting.netty.ResponseFuture;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.jspecify.annotations.Nullable;

/**
 * RocketMQ's network client with three things it lacks: it tells why a connection failed, it does not send what nobody
 * waits for any more, and when it is shut down its threads and sockets are gone within a second (RocketMQ's own shutdown
 * leaves them for two and may join for three).
 */
final class RegionClient extends NettyRemotingClient {
    static final int CONNECT_TIMEOUT_MILLIS = 1000;
    private static final int CLOSING_MILLIS = 50;
    private static final String FRAME_LIMIT = "com.rocketmq.remoting.frameMaxLength";

    static {
        // Without it requests carry version 0, which nodes answer in the form of ten years ago.
        System.setProperty(RemotingCommand.REMOTING_VERSION_KEY, String.valueOf(MQVersion.CURRENT_VERSION));
        // RocketMQ drops the connection at answers above 16 MB; all topics of a broker with 20,000 of them are one.
        if (System.getProperty(FRAME_LIMIT) == null) {
            System.setProperty(FRAME_LIMIT, String.valueOf(128 << 20));
        }
    }

    private final EventLoopGroup network;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ConcurrentHashMap<String, Link> links = new ConcurrentHashMap<>();
    /** When a connection was last closed because its node was silent, by address. */
    private final ConcurrentHashMap<String, Long> givenUpAt = new ConcurrentHashMap<>();
    /** Requests that somebody waits for, by number. */
    private final ConcurrentHashMap<Integer, Dispatch> wanted = new ConcurrentHashMap<>();

    static RegionClient start(boolean tls) {
        var oneThread = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("mq-admin-net", true), NioIoHandler.newFactory());
        try {
            var client = new RegionClient(config(tls), oneThread);
            client.start();
            return client;
        } catch (RuntimeException e) {
            oneThread.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw e;
        }
    }

    private static NettyClientConfig config(boolean tls) {
        var config = new NettyClientConfig();
        config.setConnectTimeoutMillis(CONNECT_TIMEOUT_MILLIS);
        config.setUseTLS(tls);
        config.setScanAvailableNameSrv(false);
        config.setDisableCallbackExecutor(true);
        return config;
    }

    /** @param network one thread, which also takes messages apart: their bodies are read elsewhere */
    private RegionClient(NettyClientConfig config, EventLoopGroup network) {
        super(config, null, network, network);
        this.network = network;
        if (config.isUseTLS() && sslContext == null) {
            // RocketMQ only logs this and then speaks plain text.
            throw new IllegalStateException("TLS was asked for, but its certificates could not be read");
        }
    }

    @Override
    protected ChannelFuture doConnect(String address) {
        ChannelFuture attempt = super.doConnect(address);
        connections.add(attempt.channel());
        var link = new Link(attempt);
        links.put(address, link);
        attempt.addListener(done -> {
            if (done.isSuccess()) {
                attempt.channel().closeFuture().addListener(closed -> {
                    links.remove(address, link);
                    // RocketMQ does it too, but not when a request made a new connection a moment before.
                    failFast(attempt.channel());
                });
            }
        });
        return attempt;
    }

    /**
     * Sends a request and waits for whatever the node answers.
     *
     * @param address {@code ip:port}
     * @param dispatch tells afterwards whether the request was sent
     * @throws TimeoutException when the deadline came first; a request that was not sent by then never will be
     * @throws ExecutionException with the client's reason why there is no answer
     */
    RemotingCommand ask(String address, RemotingCommand request, Dispatch dispatch, Deadline deadline)
            throws InterruptedException, TimeoutException, ExecutionException {
        wanted.put(request.getOpaque(), dispatch);
        try {
            RemotingCommand answer = invoke(
                            address, request, Math.max(1, deadline.remaining().toMillis()))
                    .get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            Link link = links.get(address);
            if (link != null) {
                link.heard();
            }
            return answer;
        } finally {
            dispatch.giveUp();
            wanted.remove(request.getOpaque());
        }
    }

    @Override
    public CompletableFuture<ResponseFuture> invokeImpl(Channel channel, RemotingCommand request, long timeoutMillis) {
        Dispatch dispatch = wanted.get(request.getOpaque());
        return dispatch != null && dispatch.begin()
                ? super.invokeImpl(channel, request, timeoutMillis)
                : CompletableFuture.failedFuture(new RemotingTimeoutException("given up before it was connected"));
    }

    /** Null when no connection was ever tried, or the last one has been closed. */
    @Nullable
    Link link(String address) {
        return links.get(address);
    }

    /** Closes a connection that is silent, so that the next request to its address makes a new one. */
    void disconnect(String address, Link link) throws InterruptedException {
        givenUpAt.put(address, System.nanoTime());
        var closed = new CountDownLatch(1);
        link.close().addListener(done -> closed.countDown());
        // RocketMQ forgets a connection in the course of closing it, and would use it until then.
        closed.await(CLOSING_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Whether a request ended because another one found the node silent, not because the node closed the connection.
     *
     * @param nanos when it was sent, as {@link System#nanoTime} tells
     */
    boolean gaveUpSince(String address, long nanos) {
        Long gaveUp = givenUpAt.get(address);
        return gaveUp != null && gaveUp - nanos > 0;
    }

    @Override
    public void shutdown() {
        connections.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
        network.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
        // Its event thread sleeps for up to three seconds unless an event comes.
        ServiceThread events = nettyEventExecutor;
        events.makeStop();
        putNettyEvent(new NettyEvent(NettyEventType.ACTIVE, "shutdown", null));
        super.shutdown();
    }
}
