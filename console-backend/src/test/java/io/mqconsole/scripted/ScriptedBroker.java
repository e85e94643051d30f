package io.mqconsole.scripted;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.rocketmq.common.BrokerConfig;
import org.apache.rocketmq.common.MQVersion;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.remoting.protocol.DataVersion;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RemotingSerializable;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.body.ConsumerOffsetSerializeWrapper;
import org.apache.rocketmq.remoting.protocol.body.KVTable;
import org.apache.rocketmq.remoting.protocol.body.SubscriptionGroupWrapper;
import org.apache.rocketmq.remoting.protocol.body.TopicConfigSerializeWrapper;

/** A master that holds a configuration and nothing else, and behaves as a test says. */
public final class ScriptedBroker implements AutoCloseable {
    public static final int QUESTION = RequestCode.GET_BROKER_CONFIG;
    public static final int WRITE = RequestCode.UPDATE_BROKER_CONFIG;

    /** As a new broker has them: an answer is as long as a real one. */
    private static final Properties DEFAULTS = MixAll.object2Properties(new BrokerConfig());

    private final String name;
    private final String hostname;
    private final Journal journal;
    private final ScriptedNode node;
    private final Map<String, String> config = new TreeMap<>();
    private final DataVersion version = new DataVersion();
    private volatile Behaviour behaviour = Behaviour.honest();

    ScriptedBroker(int number, Journal journal) {
        this.name = "broker-%03d".formatted(number);
        this.hostname = "host-%03d".formatted(number);
        this.journal = journal;
        this.node = new ScriptedNode(this::reply);
        renew();
    }

    public String name() {
        return name;
    }

    public String hostname() {
        return hostname;
    }

    /** {@code host:port}. */
    public String address() {
        return node.address();
    }

    public void behave(Behaviour from) {
        behaviour = from;
    }

    /** What it holds for a key, whatever it says of it. */
    public synchronized String value(String key) {
        return config.get(key);
    }

    /** Answers from now on as another broker does, which has got its address. */
    public synchronized void giveAddressTo(String another) {
        config.put("brokerName", another);
    }

    /** Honest, and configured as a new broker. */
    synchronized void renew() {
        behaviour = Behaviour.honest();
        config.clear();
        DEFAULTS.stringPropertyNames().forEach(key -> config.put(key, DEFAULTS.getProperty(key)));
        config.put("brokerClusterName", ScriptedCluster.NAME);
        config.put("brokerName", name);
        config.put("brokerId", "0");
        config.put("hostname", hostname);
    }

    private Reply reply(RemotingCommand request) throws InterruptedException {
        journal.asked(name, request.getCode());
        Reply reply = behaviour.to(request, () -> honest(request));
        if (reply instanceof Reply.Whole) {
            journal.answers(name, request.getCode());
        }
        return reply;
    }

    private RemotingCommand honest(RemotingCommand request) {
        return switch (request.getCode()) {
            case QUESTION -> told();
            case WRITE -> written(request);
            case RequestCode.GET_BROKER_RUNTIME_INFO -> ok(runtime());
            case RequestCode.GET_ALL_TOPIC_CONFIG -> ok(new TopicConfigSerializeWrapper());
            case RequestCode.GET_ALL_SUBSCRIPTIONGROUP_CONFIG -> ok(new SubscriptionGroupWrapper());
            case RequestCode.GET_ALL_CONSUMER_OFFSET -> ok(new ConsumerOffsetSerializeWrapper());
            default -> RemotingCommand.createResponseCommand(3, "request type " + request.getCode() + " not supported");
        };
    }

    private synchronized RemotingCommand told() {
        RemotingCommand answer = ok(config.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
        answer.addExtField("version", version.toJson());
        return answer;
    }

    /** Keys that it does not know are passed over, as brokers do. */
    private synchronized RemotingCommand written(RemotingCommand request) {
        Properties values = MixAll.string2Properties(new String(request.getBody(), StandardCharsets.UTF_8));
        values.stringPropertyNames().forEach(key -> config.replace(key, values.getProperty(key)));
        version.nextVersion();
        return ok(new byte[0]);
    }

    private static KVTable runtime() {
        var numbers = new KVTable();
        numbers.getTable().put("brokerVersionDesc", MQVersion.getVersionDesc(MQVersion.CURRENT_VERSION));
        numbers.getTable().put("putTps", "0.0 0.0 0.0");
        numbers.getTable().put("getTransferredTps", "0.0 0.0 0.0");
        return numbers;
    }

    private static RemotingCommand ok(RemotingSerializable body) {
        return ok(body.encode());
    }

    private static RemotingCommand ok(byte[] body) {
        RemotingCommand answer = RemotingCommand.createResponseCommand(0, null);
        answer.setBody(body);
        return answer;
    }

    @Override
    public void close() {
        node.close();
    }
}
