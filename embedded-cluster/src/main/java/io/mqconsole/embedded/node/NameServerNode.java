package io.mqconsole.embedded.node;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.common.namesrv.NamesrvConfig;
import org.apache.rocketmq.namesrv.NamesrvController;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyServerConfig;
import org.jspecify.annotations.Nullable;

/** A NameServer, and the controller that may share its process. */
final class NameServerNode implements Node {

    private final NamesrvController nameServer;
    private final @Nullable ControllerNode controller;

    NameServerNode(Path file, Properties properties) {
        var config = new NamesrvConfig();
        var server = new NettyServerConfig();
        var client = new NettyClientConfig();
        MixAll.properties2Object(properties, config);
        MixAll.properties2Object(properties, server);
        MixAll.properties2Object(properties, client);
        config.setConfigStorePath(file.toString());
        nameServer = new NamesrvController(config, server, client);
        nameServer.getConfiguration().registerConfig(properties);
        controller = config.isEnableControllerInNamesrv() ? new ControllerNode(file, properties) : null;
    }

    @Override
    public void start() throws Exception {
        if (!nameServer.initialize()) {
            throw new IllegalStateException("The NameServer cannot be initialized");
        }
        nameServer.start();
        if (controller != null) {
            controller.start();
        }
    }

    @Override
    public void stop() {
        if (controller != null) {
            controller.stop();
        }
        nameServer.shutdown();
    }
}
