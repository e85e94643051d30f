package io.mqconsole.embedded.node;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.rocketmq.common.MQVersion;
import org.apache.rocketmq.remoting.common.TlsMode;
import org.apache.rocketmq.remoting.netty.TlsSystemConfig;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;

/**
 * One node in a process of its own: reads its file, starts, says on stdout whether it is {@code READY}, and
 * obeys stdin, where {@code stop} means a clean end and the end of the stream that the parent has died.
 */
public final class NodeMain {

    private NodeMain() {}

    /** @param args what to be (NAMESRV, CONTROLLER or BROKER) and the configuration file */
    public static void main(String[] args) {
        PrintStream parent = System.out;
        System.setOut(System.err); // RocketMQ prints to stdout, which belongs to the parent.
        // Without a version the broker registers as one from long ago, and NameServers take none of its topics.
        System.setProperty(RemotingCommand.REMOTING_VERSION_KEY, Integer.toString(MQVersion.CURRENT_VERSION));
        Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::untilParentDies);
        Node node;
        try {
            Path file = Path.of(args[1]);
            Properties properties = read(file);
            if (!Boolean.parseBoolean(properties.getProperty("mqconsole.tls"))) {
                // Else RocketMQ makes a key and a certificate at each start, a broker two: seconds of a core.
                System.setProperty(TlsSystemConfig.TLS_SERVER_MODE, TlsMode.DISABLED.getName());
            }
            node = create(args[0], file, properties);
            node.start();
        } catch (Throwable e) {
            e.printStackTrace();
            parent.println(answer(e));
            Runtime.getRuntime().halt(1);
            return;
        }
        ParentWatch.onStop(node::stop);
        parent.println("READY");
        // Reading the timer wheel at the start takes 38 MB of heap once; this gives them back to the system.
        System.gc();
    }

    private static Node create(String kind, Path file, Properties properties) {
        return switch (kind) {
            case "NAMESRV" -> new NameServerNode(file, properties);
            case "CONTROLLER" -> new ControllerNode(file, properties);
            case "BROKER" -> new BrokerNode(file, properties);
            default -> throw new IllegalArgumentException("No such kind of node: " + kind);
        };
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }

    private static String answer(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return (cause instanceof BindException ? "PORT-TAKEN " : "FAILED ") + reason.replace('\n', ' ');
    }
}
