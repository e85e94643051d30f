package io.mqconsole.admin;

import io.netty.channel.ChannelHandlerContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.jspecify.annotations.Nullable;

/** A broker that takes every value, until a test makes it do otherwise at the question, the write or the question after it. */
class ScriptedConfig implements ScriptedNode.Script {
    static final int QUESTION = RequestCode.GET_BROKER_CONFIG;
    static final int WRITE = RequestCode.UPDATE_BROKER_CONFIG;

    private final Map<String, String> config = new TreeMap<>();
    private final AtomicInteger questions = new AtomicInteger();

    ScriptedConfig(String... keysAndValues) {
        config.put("brokerName", "broker-a");
        config.put("brokerClusterName", "mq");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            config.put(keysAndValues[i], keysAndValues[i + 1]);
        }
    }

    @Override
    public final @Nullable RemotingCommand answer(ChannelHandlerContext connection, RemotingCommand request)
            throws Exception {
        return switch (request.getCode()) {
            case QUESTION -> questions.incrementAndGet() == 1 ? question() : questionAfterWrite(connection);
            case WRITE -> write(connection, values(request));
            default -> null;
        };
    }

    @Nullable
    RemotingCommand question() throws Exception {
        return told();
    }

    @Nullable
    RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) throws Exception {
        take(values);
        return RemotingCommand.createResponseCommand(0, null);
    }

    @Nullable
    RemotingCommand questionAfterWrite(ChannelHandlerContext connection) {
        return told();
    }

    final void take(Map<String, String> values) {
        synchronized (config) {
            config.putAll(values);
        }
    }

    final RemotingCommand told() {
        synchronized (config) {
            return ScriptedNode.ok(config.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                    .collect(Collectors.joining()));
        }
    }

    private static Map<String, String> values(RemotingCommand request) {
        var values = new TreeMap<String, String>();
        MixAll.string2Properties(new String(request.getBody(), StandardCharsets.UTF_8))
                .forEach((key, value) -> values.put((String) key, (String) value));
        return values;
    }
}
