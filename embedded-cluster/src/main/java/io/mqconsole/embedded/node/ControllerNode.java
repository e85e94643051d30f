package io.mqconsole.embedded.node;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.rocketmq.common.ControllerConfig;
import org.apache.rocketmq.common.JraftConfig;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.controller.ControllerManager;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyServerConfig;

/** One voter of the controllers that elect the masters. */
final class ControllerNode implements Node {

    private final ControllerManager controller;

    ControllerNode(Path file, Properties properties) {
        var config = new ControllerConfig();
        config.setJraftConfig(new JraftConfig());
        var server = new NettyServerConfig();
        var client = new NettyClientConfig();
        MixAll.properties2Object(properties, config);
        MixAll.properties2Object(properties, server);
        MixAll.properties2Object(properties, client);
        config.setConfigStorePath(file.toString());
        controller = new ControllerManager(config, server, client);
        controller.getConfiguration().registerConfig(properties);
    }

    @Override
    public void start() {
        if (!controller.initialize()) {
            throw new IllegalStateException("The controller cannot be initialized");
        }
        controller.start();
    }

    @Override
    public void stop() {
        controller.shutdown();
    }
}
