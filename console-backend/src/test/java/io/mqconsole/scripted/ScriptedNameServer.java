package io.mqconsole.scripted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.body.ClusterInfo;
import org.apache.rocketmq.remoting.protocol.route.BrokerData;
import org.apache.rocketmq.remoting.protocol.route.QueueData;
import org.apache.rocketmq.remoting.protocol.route.TopicRouteData;

/** Lists the brokers, and routes the one topic that every broker makes, which bears the name of its cluster. */
final class ScriptedNameServer implements AutoCloseable {
    private final byte[] table;
    private final byte[] route;
    private final ScriptedNode node;

    ScriptedNameServer(List<ScriptedBroker> brokers) {
        this.table = table(brokers).encode();
        this.route = route(brokers).encode();
        this.node = new ScriptedNode(request -> new Reply.Whole(answer(request)));
    }

    String address() {
        return node.address();
    }

    private RemotingCommand answer(RemotingCommand request) {
        return switch (request.getCode()) {
            case RequestCode.GET_BROKER_CLUSTER_INFO -> ok(table);
            case RequestCode.GET_NAMESRV_CONFIG ->
                ok("serverWorkerThreads=8\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case RequestCode.GET_ROUTEINFO_BY_TOPIC ->
                ScriptedCluster.NAME.equals(request.getExtFields().get("topic"))
                        ? ok(route)
                        : RemotingCommand.createResponseCommand(17, "No topic route info in name server for the topic");
            default -> RemotingCommand.createResponseCommand(3, "request type " + request.getCode() + " not supported");
        };
    }

    private static RemotingCommand ok(byte[] body) {
        RemotingCommand answer = RemotingCommand.createResponseCommand(0, null);
        answer.setBody(body);
        return answer;
    }

    private static ClusterInfo table(List<ScriptedBroker> brokers) {
        var groups = new HashMap<String, BrokerData>();
        brokers.forEach(broker -> groups.put(broker.name(), group(broker)));
        var table = new ClusterInfo();
        table.setBrokerAddrTable(groups);
        table.setClusterAddrTable(Map.of(ScriptedCluster.NAME, new HashSet<>(groups.keySet())));
        return table;
    }

    private static TopicRouteData route(List<ScriptedBroker> brokers) {
        var queues = new ArrayList<QueueData>();
        for (ScriptedBroker broker : brokers) {
            var some = new QueueData();
            some.setBrokerName(broker.name());
            some.setPerm(7);
            some.setReadQueueNums(16);
            some.setWriteQueueNums(16);
            queues.add(some);
        }
        var route = new TopicRouteData();
        route.setBrokerDatas(brokers.stream().map(ScriptedNameServer::group).toList());
        route.setQueueDatas(queues);
        return route;
    }

    private static BrokerData group(ScriptedBroker broker) {
        return new BrokerData(ScriptedCluster.NAME, broker.name(), new HashMap<>(Map.of(0L, broker.address())));
    }

    @Override
    public void close() {
        node.close();
    }
}
