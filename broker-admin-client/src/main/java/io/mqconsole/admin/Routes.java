package io.mqconsole.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.body.ClusterInfo;
import org.apache.rocketmq.remoting.protocol.header.namesrv.GetRouteInfoRequestHeader;
import org.apache.rocketmq.remoting.protocol.route.BrokerData;
import org.apache.rocketmq.remoting.protocol.route.QueueData;
import org.apache.rocketmq.remoting.protocol.route.TopicRouteData;

/** What a NameServer knows: which brokers there are, and where a topic is. */
final class Routes {
    private Routes() {}

    static Rpc<ClusterTable> clusterTable() {
        return Rpc.of(RequestCode.GET_BROKER_CLUSTER_INFO, null, Routes::readTable);
    }

    static Rpc<TopicRoute> topic(String topic) {
        var header = new GetRouteInfoRequestHeader();
        header.setTopic(topic);
        return Rpc.of(RequestCode.GET_ROUTEINFO_BY_TOPIC, header, response -> readRoute(topic, response));
    }

    private static ClusterTable readTable(RemotingCommand response) {
        var brokers = new ArrayList<BrokerRef>();
        // No table at all is how a NameServer says that no broker has ever registered with it.
        var groups = Json.body(response, ClusterInfo.class).getBrokerAddrTable();
        if (groups != null) {
            groups.values()
                    .forEach(group -> addresses(group)
                            .forEach((id, address) -> brokers.add(
                                    new BrokerRef(group.getCluster(), group.getBrokerName(), id, address))));
        }
        brokers.sort(Comparator.comparing(BrokerRef::cluster)
                .thenComparing(BrokerRef::brokerName)
                .thenComparing(BrokerRef::brokerId));
        return new ClusterTable(brokers);
    }

    private static TopicRoute readRoute(String topic, RemotingCommand response) {
        var route = Json.body(response, TopicRouteData.class);
        var groups = new HashMap<String, BrokerData>();
        route.getBrokerDatas().forEach(group -> groups.put(group.getBrokerName(), group));
        var entries = new ArrayList<TopicRoute.Entry>();
        for (QueueData queues : route.getQueueDatas()) {
            BrokerData group = groups.get(queues.getBrokerName());
            // Queues whose broker left while the NameServer looked: clients skip them too.
            if (group != null) {
                entries.add(entry(queues, group));
            }
        }
        entries.sort(Comparator.comparing(TopicRoute.Entry::brokerName));
        return new TopicRoute(topic, entries);
    }

    private static TopicRoute.Entry entry(QueueData queues, BrokerData group) {
        return new TopicRoute.Entry(
                group.getCluster(),
                queues.getBrokerName(),
                queues.getPerm(),
                queues.getReadQueueNums(),
                queues.getWriteQueueNums(),
                addresses(group));
    }

    private static Map<Long, NodeAddress> addresses(BrokerData group) {
        var addresses = new TreeMap<Long, NodeAddress>();
        group.getBrokerAddrs().forEach((id, address) -> addresses.put(id, NodeAddress.parse(address)));
        return addresses;
    }
}
