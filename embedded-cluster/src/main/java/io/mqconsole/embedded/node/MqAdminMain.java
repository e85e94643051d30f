package io.mqconsole.embedded.node;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.rocketmq.tools.command.MQAdminStartup;

/** RocketMQ's {@code mqadmin}, command after command, as its parent hands them over; the protocol is the parent's. */
public final class MqAdminMain {

    private MqAdminMain() {}

    /** @param args none */
    public static void main(String[] args) throws IOException {
        PrintStream parent = System.out;
        // What a thread of a command prints after its end goes into the log and not between the answers.
        System.setOut(System.err);
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                byte[] said = run(Stream.of(line.split(" ", -1))
                        .map(argument -> new String(Base64.getDecoder().decode(argument), StandardCharsets.UTF_8))
                        .toArray(String[]::new));
                parent.println("SAID " + Base64.getEncoder().encodeToString(said));
                parent.flush();
            }
        }
        Runtime.getRuntime().halt(0);
    }

    /** As if it were the first: a command leaves its NameServers behind as a property. */
    private static byte[] run(String[] command) {
        var said = new ByteArrayOutputStream();
        var printed = new PrintStream(said, true, StandardCharsets.UTF_8);
        PrintStream out = System.out;
        PrintStream err = System.err;
        var properties = (Properties) System.getProperties().clone();
        System.setOut(printed);
        System.setErr(printed);
        try {
            MQAdminStartup.main(command);
        } catch (RuntimeException | Error failure) {
            failure.printStackTrace(printed);
        } finally {
            System.setOut(out);
            System.setErr(err);
            System.setProperties(properties);
        }
        return said.toByteArray();
    }
}
