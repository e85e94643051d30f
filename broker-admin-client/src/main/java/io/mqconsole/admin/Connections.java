package io.mqconsole.admin;

import com.alibaba.fastjson2.JSONArray;
import com.alibaba.fastjson2.JSONObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.rocketmq.common.MQVersion;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.header.GetConsumerConnectionListRequestHeader;

/**
 * Which consumers of a group are connected to a broker. Languages and modes are kept in the broker's words, because those of
 * newer brokers would get lost in RocketMQ's own types.
 */
final class Connections {
    private Connections() {}

    /** A group that has no clients is not known to the broker, or has none in the answer when the last one just left. */
    static Rpc<GroupClients> of(String group) {
        var header = new GetConsumerConnectionListRequestHeader();
        header.setConsumerGroup(group);
        return Rpc.of(RequestCode.GET_CONSUMER_CONNECTION_LIST, header, Connections::read);
    }

    private static GroupClients read(RemotingCommand response) {
        JSONObject told = Json.object(response);
        return new GroupClients(
                Json.text(told, "consumeType"),
                Json.text(told, "messageModel"),
                Json.text(told, "consumeFromWhere"),
                subscriptions(Json.field(told, "subscriptionTable")),
                clients(Json.list(told, "connectionSet")));
    }

    private static Map<String, Subscription> subscriptions(JSONObject told) {
        var subscriptions = new HashMap<String, Subscription>();
        for (String topic : told.keySet()) {
            JSONObject subscription = told.getJSONObject(topic);
            subscriptions.put(
                    topic,
                    new Subscription(
                            topic,
                            Json.text(subscription, "subString"),
                            Json.text(subscription, "expressionType"),
                            subscription.getLongValue("subVersion")));
        }
        return subscriptions;
    }

    private static List<GroupClient> clients(JSONArray told) {
        var clients = new ArrayList<GroupClient>();
        for (int i = 0; i < told.size(); i++) {
            JSONObject client = told.getJSONObject(i);
            clients.add(new GroupClient(
                    client.getString("clientId"),
                    Json.text(client, "clientAddr"),
                    Json.text(client, "language"),
                    version(client)));
        }
        clients.sort(Comparator.comparing(GroupClient::clientId));
        return clients;
    }

    /** @return the name of the version that a client reports as a number */
    static String version(JSONObject client) {
        return MQVersion.getVersionDesc(client.getIntValue("version"));
    }
}
