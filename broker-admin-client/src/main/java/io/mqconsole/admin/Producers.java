package io.mqconsole.admin;

import com.alibaba.fastjson2.JSONArray;
import com.alibaba.fastjson2.JSONObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;

/** Which producers are connected to a broker. */
final class Producers {
    private Producers() {}

    static Rpc<Map<String, List<ProducerClient>>> all() {
        return Rpc.of(RequestCode.GET_ALL_PRODUCER_INFO, null, Producers::read);
    }

    private static Map<String, List<ProducerClient>> read(RemotingCommand response) {
        var producers = new HashMap<String, List<ProducerClient>>();
        JSONObject groups = Json.field(Json.object(response), "data");
        for (String group : groups.keySet()) {
            producers.put(group, clients(groups.getJSONArray(group)));
        }
        return Map.copyOf(producers);
    }

    private static List<ProducerClient> clients(JSONArray told) {
        var clients = new ArrayList<ProducerClient>();
        for (int i = 0; i < told.size(); i++) {
            JSONObject client = told.getJSONObject(i);
            clients.add(new ProducerClient(
                    client.getString("clientId"),
                    // As Java prints a socket's address: with nothing before the slash, where a host name could be.
                    Json.text(client, "remoteIP").replaceFirst("^.*/", ""),
                    Json.text(client, "language"),
                    Connections.version(client),
                    Moments.of(client.getLongValue("lastUpdateTimestamp"))));
        }
        clients.sort(Comparator.comparing(ProducerClient::clientId));
        return List.copyOf(clients);
    }
}
