package io.mqconsole.admin;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;

/**
 * The configuration of a node, as {@code key=value} lines.
 *
 * <p>Nodes write the lines without any escapes, so they are split here and not read as a properties file: that would eat
 * the backslashes of a pattern, and RocketMQ's own client also spoils everything beyond Latin letters.
 */
final class Configs {
    private Configs() {}

    static Rpc<Map<String, String>> broker() {
        return Rpc.of(RequestCode.GET_BROKER_CONFIG, null, Configs::read);
    }

    static Rpc<Map<String, String>> nameServer() {
        return Rpc.of(RequestCode.GET_NAMESRV_CONFIG, null, Configs::read);
    }

    static RemotingCommand updateOfBroker(Map<String, String> values) {
        return update(RequestCode.UPDATE_BROKER_CONFIG, values);
    }

    static RemotingCommand updateOfNameServer(Map<String, String> values) {
        return update(RequestCode.UPDATE_NAMESRV_CONFIG, values);
    }

    private static RemotingCommand update(int code, Map<String, String> values) {
        var request = RemotingCommand.createRequestCommand(code, null);
        request.setBody(ConfigLines.format(values).getBytes(StandardCharsets.US_ASCII));
        return request;
    }

    private static Map<String, String> read(RemotingCommand response) {
        byte[] body = response.getBody();
        return body == null ? Map.of() : parse(new String(body, StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException for a line that is no {@code key=value} */
    static Map<String, String> parse(String text) {
        var config = new TreeMap<String, String>();
        for (String line : text.lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("a line of the configuration has no key");
            }
            config.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return Map.copyOf(config);
    }
}
