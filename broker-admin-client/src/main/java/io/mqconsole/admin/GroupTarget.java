package io.mqconsole.admin;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.header.DeleteSubscriptionGroupRequestHeader;
import org.apache.rocketmq.remoting.protocol.subscription.GroupRetryPolicy;
import org.apache.rocketmq.remoting.protocol.subscription.SubscriptionGroupConfig;
import org.jspecify.annotations.Nullable;

/** A consumer group on one broker that shall be written. Which broker answers is looked at before, by those who write. */
record GroupTarget(GroupWrite write) implements WriteTarget {
    private static final Map<String, String> ABSENT = Map.of(GroupWrite.EXISTS, "false");

    /** All groups of a broker, by name. */
    private static final Rpc<JSONObject> ALL = Rpc.of(
            RequestCode.GET_ALL_SUBSCRIPTIONGROUP_CONFIG,
            null,
            response -> Json.field(Json.object(response), "subscriptionGroupTable"));

    /** The group in the broker's own words: a write replaces all of it, and must not lose what nobody asks for. */
    private static final String WHOLE = "config";

    @Override
    public NodeAddress address() {
        return write.broker().address();
    }

    @Override
    public String label() {
        return address() + " " + write.group();
    }

    @Override
    public Map<String, @Nullable String> expected() {
        return ConfigLines.copyOf(new LinkedHashMap<>(write.expected()));
    }

    @Override
    public Map<String, String> wanted() {
        return write.wanted();
    }

    /** Looks for it among all: a broker that is asked for one group makes it, and that would prove anything. */
    @Override
    public HeldQuestion<?> question() {
        return HeldQuestion.shared(ALL, groups -> {
            JSONObject config = groups.getJSONObject(write.group());
            return config == null ? ABSENT : values(config);
        });
    }

    private Map<String, String> values(JSONObject config) {
        var values = new HashMap<>(
                GroupWrite.values(Groups.settings(write.group(), config.to(SubscriptionGroupConfig.class))));
        values.put(WHOLE, config.toJSONString());
        return values;
    }

    /** A removal is always sent: of a group that is not there, offsets may be left. */
    @Override
    public List<String> missing(Map<String, String> held) {
        return write.removal() ? List.of(GroupWrite.EXISTS) : WriteTarget.super.missing(held);
    }

    @Override
    public RemotingCommand update(Collection<String> keys, Map<String, String> held) {
        return write.removal() ? removal() : creation(held);
    }

    private RemotingCommand removal() {
        var header = new DeleteSubscriptionGroupRequestHeader();
        header.setGroupName(write.group());
        header.setCleanOffset(true);
        return RemotingCommand.createRequestCommand(RequestCode.DELETE_SUBSCRIPTIONGROUP, header);
    }

    private RemotingCommand creation(Map<String, String> held) {
        String whole = held.get(WHOLE);
        JSONObject config = whole == null ? new JSONObject() : JSON.parseObject(whole);
        config.put("groupName", write.group());
        config.put("attributes", Map.of());
        write.wanted().forEach((key, value) -> set(config, key, value, held));
        var request = RemotingCommand.createRequestCommand(RequestCode.UPDATE_AND_CREATE_SUBSCRIPTIONGROUP, null);
        request.setBody(JSON.toJSONBytes(config));
        return request;
    }

    private static void set(JSONObject config, String key, String value, Map<String, String> held) {
        switch (key) {
            case GroupWrite.READ -> config.put("consumeEnable", Boolean.valueOf(value));
            case GroupWrite.BROADCAST -> config.put("consumeBroadcastEnable", Boolean.valueOf(value));
            case GroupWrite.ORDERLY -> config.put("consumeMessageOrderly", Boolean.valueOf(value));
            case GroupWrite.FROM_MIN -> config.put("consumeFromMinEnable", Boolean.valueOf(value));
            case GroupWrite.NOTIFY -> config.put("notifyConsumerIdsChangedEnable", Boolean.valueOf(value));
            case GroupWrite.RETRY_QUEUES -> config.put("retryQueueNums", Integer.valueOf(value));
            case GroupWrite.RETRY_TIMES -> config.put("retryMaxTimes", Integer.valueOf(value));
            case GroupWrite.CONSUME_TIMEOUT -> config.put("consumeTimeoutMinute", Integer.valueOf(value));
            case GroupWrite.BROKER_ID -> config.put("brokerId", Long.valueOf(value));
            case GroupWrite.WHEN_SLOW -> config.put("whichBrokerWhenConsumeSlowly", Long.valueOf(value));
            case GroupWrite.RETRY_POLICY -> config.put("groupRetryPolicy", policy(value));
            case GroupWrite.ATTRIBUTES ->
                config.put(
                        "attributes",
                        Attributes.steps(Attributes.of(held.getOrDefault(key, "")), Attributes.of(value)));
            default -> {
                // Whether it exists is what the request itself says.
            }
        }
    }

    private static GroupRetryPolicy policy(String json) {
        return json.isEmpty() ? new GroupRetryPolicy() : JSON.parseObject(json, GroupRetryPolicy.class);
    }

    /** A broker does not say who it is when it is asked for its groups. */
    @Override
    public Optional<String> stranger(Map<String, String> held) {
        return Optional.empty();
    }
}
