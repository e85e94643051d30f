package io.mqconsole.embedded.node.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.remoting.protocol.RemotingSerializable;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.body.ClusterInfo;
import org.apache.rocketmq.remoting.protocol.body.TopicList;

/** What the NameServers say: who the masters are, and which topics they know. */
record Region(Wire wire, List<String> nameServers) {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long POLL_MILLIS = 200;

    /** The masters in the order of their groups' names. */
    List<Master> masters() throws SeedFailure, InterruptedException {
        ClusterInfo info = RemotingSerializable.decode(
                wire.ask(firstAlive(), Wire.request(RequestCode.GET_BROKER_CLUSTER_INFO, null))
                        .getBody(),
                ClusterInfo.class);
        var masters = new ArrayList<Master>();
        info.getBrokerAddrTable().forEach((name, broker) -> {
            String address = broker.getBrokerAddrs().get(0L);
            if (address != null) {
                masters.add(new Master(wire, name, address));
            }
        });
        if (masters.isEmpty()) {
            throw new SeedFailure("No NameServer knows a master");
        }
        masters.sort(Comparator.comparing(Master::name));
        return masters;
    }

    /** Returns when each NameServer that answers knows all these topics. */
    void awaitTopics(Set<String> topics) throws SeedFailure, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        for (String nameServer : alive()) {
            var unknown = new HashSet<>(topics);
            unknown.removeAll(topicsOf(nameServer));
            while (!unknown.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new SeedFailure("NameServer %s does not know %d topics, such as %s"
                            .formatted(
                                    nameServer,
                                    unknown.size(),
                                    unknown.iterator().next()));
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                unknown.removeAll(topicsOf(nameServer));
            }
        }
    }

    private Set<String> topicsOf(String nameServer) throws SeedFailure, InterruptedException {
        return RemotingSerializable.decode(
                        wire.ask(nameServer, Wire.request(RequestCode.GET_ALL_TOPIC_LIST_FROM_NAMESERVER, null))
                                .getBody(),
                        TopicList.class)
                .getTopicList();
    }

    private String firstAlive() throws SeedFailure, InterruptedException {
        return alive().getFirst();
    }

    private List<String> alive() throws SeedFailure, InterruptedException {
        var alive = new ArrayList<String>();
        SeedFailure last = null;
        for (String nameServer : nameServers) {
            try {
                wire.ask(nameServer, Wire.request(RequestCode.GET_BROKER_CLUSTER_INFO, null));
                alive.add(nameServer);
            } catch (SeedFailure e) {
                last = e;
            }
        }
        if (last != null && alive.isEmpty()) {
            throw last;
        }
        return alive;
    }
}
