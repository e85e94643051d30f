package io.mqconsole.embedded.node;

import org.apache.rocketmq.tools.command.MQAdminStartup;

/** RocketMQ's {@code mqadmin}, ended as soon as it has said all: else its network threads keep it for three seconds more. */
public final class MqAdminMain {

    private MqAdminMain() {}

    /** @param args as {@code mqadmin} takes them */
    public static void main(String[] args) {
        MQAdminStartup.main(args);
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(0);
    }
}
