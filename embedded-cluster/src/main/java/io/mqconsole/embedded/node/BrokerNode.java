package io.mqconsole.embedded.node;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.apache.rocketmq.auth.config.AuthConfig;
import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.broker.BrokerPathConfigHelper;
import org.apache.rocketmq.common.BrokerConfig;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyServerConfig;
import org.apache.rocketmq.store.config.MessageStoreConfig;

/** A broker, started so that it is registered everywhere when it says it is ready. */
final class BrokerNode implements Node {

    /** Long enough for NameServers and controllers that start at the same time; without them it starts all the same. */
    private static final long OTHERS_MILLIS = 20_000;

    private static final long REGISTRATION_MILLIS = 5_000;
    private static final long POLL_MILLIS = 50;

    private final BrokerConfig config = new BrokerConfig();
    private final Broker broker;
    private final boolean waitsForAMaster;

    BrokerNode(Path file, Properties properties) {
        var server = new NettyServerConfig();
        var client = new NettyClientConfig();
        var store = new MessageStoreConfig();
        var auth = new AuthConfig();
        for (Object target : List.of(config, server, client, store, auth)) {
            MixAll.properties2Object(properties, target);
        }
        BrokerPathConfigHelper.setBrokerConfigPath(file.toString());
        auth.setConfigName(config.getBrokerName());
        auth.setClusterName(config.getBrokerClusterName());
        broker = new Broker(config, server, client, store, auth);
        broker.getConfiguration().registerConfig(properties);
        waitsForAMaster = Boolean.parseBoolean(properties.getProperty("mqconsole.follower"))
                && !Files.exists(Path.of(store.getStorePathBrokerIdentity()));
    }

    @Override
    public void start() throws Exception {
        if (!broker.initialize()) {
            throw new IllegalStateException("The broker cannot be initialized");
        }
        say("initialized");
        if (config.isEnableControllerMode()) {
            awaitControllers();
            say("the controllers are ready for it");
        }
        broker.start();
        say("started");
        // The registration at the start finds no NameServer, as connections are made in the background; the next would
        // be 10 s later.
        waitFor(this::connectedToAllNameServers, REGISTRATION_MILLIS);
        if (waitFor(() -> !broker.isIsolated(), REGISTRATION_MILLIS)) {
            broker.registerBrokerAll(true, false, true);
        }
        say("registered");
    }

    @Override
    public void stop() {
        broker.stopServing();
    }

    /** A broker that finds no leader of the controllers sleeps for 5 s; so it is not started before there is one. */
    private void awaitControllers() throws InterruptedException {
        try (var controllers =
                new Controllers(List.of(config.getControllerAddr().split(";")))) {
            if (waitFor(controllers::haveALeader, OTHERS_MILLIS) && waitsForAMaster) {
                waitFor(() -> controllers.knowAMasterOf(config.getBrokerName()), OTHERS_MILLIS);
            }
        }
    }

    private boolean connectedToAllNameServers() {
        return broker.getBrokerOuterAPI()
                .getRemotingClient()
                .getAvailableNameSrvList()
                .containsAll(Arrays.asList(config.getNamesrvAddr().split(";")));
    }

    /** What took how long, for whoever wonders about a slow start. */
    private void say(String step) {
        long up = ManagementFactory.getRuntimeMXBean().getUptime();
        System.err.println(LocalTime.now() + " " + config.getBrokerName() + " " + step + " after " + up + " ms");
    }

    private static boolean waitFor(BooleanSupplier condition, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return true;
    }

    /**
     * A broker whose clean end is over when it has left the NameServers and written what it holds. RocketMQ's own would
     * then wait three more seconds for the threads of its client, which end with this process.
     */
    private static final class Broker extends BrokerController {
        Broker(
                BrokerConfig config,
                NettyServerConfig server,
                NettyClientConfig client,
                MessageStoreConfig store,
                AuthConfig auth) {
            super(config, server, client, store, auth);
        }

        void stopServing() {
            shutdownBasicService();
        }
    }
}
