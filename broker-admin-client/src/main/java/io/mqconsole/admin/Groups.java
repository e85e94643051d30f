package io.mqconsole.admin;

import com.alibaba.fastjson2.JSON;
import java.util.HashMap;
import java.util.Map;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.ResponseCode;
import org.apache.rocketmq.remoting.protocol.body.SubscriptionGroupWrapper;
import org.apache.rocketmq.remoting.protocol.subscription.GroupRetryPolicy;
import org.apache.rocketmq.remoting.protocol.subscription.SubscriptionGroupConfig;
import org.jspecify.annotations.Nullable;

/** What a broker knows of its consumer groups. */
final class Groups {
    private static final String USUAL_STEPS = JSON.toJSONString(new GroupRetryPolicy());

    private Groups() {}

    /** Without a header, because a header means pages, and RocketMQ's own way of reading those loses a group. */
    static Rpc<Map<String, GroupSettings>> all() {
        return Rpc.of(RequestCode.GET_ALL_SUBSCRIPTIONGROUP_CONFIG, null, Groups::read);
    }

    /**
     * Finds one among all: a broker that is asked for one group creates it when it does not have it.
     *
     * @throws NodeFailure when the broker does not have it
     */
    static GroupSettings one(NodeQuestions.Asked broker, String group) throws NodeFailure, InterruptedException {
        GroupSettings settings = broker.ask(all()).get(group);
        if (settings == null) {
            throw new NodeFailure(
                    AdminError.Kind.NOT_FOUND,
                    ResponseCode.SUBSCRIPTION_GROUP_NOT_EXIST,
                    "the broker has no group '" + group + "'");
        }
        return settings;
    }

    private static Map<String, GroupSettings> read(RemotingCommand response) {
        var groups = new HashMap<String, GroupSettings>();
        Json.body(response, SubscriptionGroupWrapper.class)
                .getSubscriptionGroupTable()
                .forEach((name, config) -> groups.put(name, settings(name, config)));
        return Map.copyOf(groups);
    }

    static GroupSettings settings(String name, SubscriptionGroupConfig config) {
        var attributes = config.getAttributes();
        return new GroupSettings(
                name,
                config.isConsumeEnable(),
                config.isConsumeBroadcastEnable(),
                config.isConsumeFromMinEnable(),
                config.isConsumeMessageOrderly(),
                config.getRetryQueueNums(),
                config.getRetryMaxTimes(),
                retryPolicy(config.getGroupRetryPolicy()),
                config.getConsumeTimeoutMinute(),
                config.isNotifyConsumerIdsChangedEnable(),
                config.getBrokerId(),
                config.getWhichBrokerWhenConsumeSlowly(),
                attributes == null ? Map.of() : attributes);
    }

    private static String retryPolicy(@Nullable GroupRetryPolicy policy) {
        String json = policy == null ? USUAL_STEPS : JSON.toJSONString(policy);
        return json.equals(USUAL_STEPS) ? "" : json;
    }
}
