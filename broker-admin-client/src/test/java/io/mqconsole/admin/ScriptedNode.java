package io.mqconsole.admin;

import io.netty.channel.ChannelHandlerContext;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.rocketmq.remoting.common.TlsMode;
import org.apache.rocketmq.remoting.netty.NettyRemotingServer;
import org.apache.rocketmq.remoting.netty.NettyRequestProcessor;
import org.apache.rocketmq.remoting.netty.NettyServerConfig;
import org.apache.rocketmq.remoting.netty.TlsSystemConfig;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;

/** A node whose answers a test dictates, for faults that real nodes cannot be made to show. */
final class ScriptedNode implements AutoCloseable {
    /** What the node does with a request: answer, or null to say nothing. */
    interface Script {
        RemotingCommand answer(ChannelHandlerContext connection, RemotingCommand request) throws Exception;
    }

    static {
        // Each server would make itself a certificate first, which takes half a second.
        TlsSystemConfig.tlsMode = TlsMode.DISABLED;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final NettyRemotingServer server;

    private ScriptedNode(Script script) {
        var config = new NettyServerConfig();
        config.setBindAddress("127.0.0.1");
        config.setListenPort(0);
        server = new NettyRemotingServer(config);
        server.registerDefaultProcessor(processor(script), threads);
        server.start();
    }

    private static NettyRequestProcessor processor(Script script) {
        return new NettyRequestProcessor() {
            @Override
            public RemotingCommand processRequest(ChannelHandlerContext connection, RemotingCommand request)
                    throws Exception {
                return script.answer(connection, request);
            }

            @Override
            public boolean rejectRequest() {
                return false;
            }
        };
    }

    static ScriptedNode that(Script script) {
        return new ScriptedNode(script);
    }

    static ScriptedNode answering(String body) {
        return that((connection, request) -> ok(body));
    }

    static ScriptedNode refusing(int code, String remark) {
        return that((connection, request) -> RemotingCommand.createResponseCommand(code, remark));
    }

    static ScriptedNode silent() {
        return that((connection, request) -> null);
    }

    static RemotingCommand ok(String body) {
        var response = RemotingCommand.createResponseCommand(0, null);
        response.setBody(body.getBytes(StandardCharsets.UTF_8));
        return response;
    }

    NodeAddress address() {
        return new NodeAddress("127.0.0.1", server.localListenPort());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        // RocketMQ's server takes up to three seconds for it, and no test waits for a port to be free.
        Thread.ofPlatform().daemon().start(server::shutdown);
    }
}
