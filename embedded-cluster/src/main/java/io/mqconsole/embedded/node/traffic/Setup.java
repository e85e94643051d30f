package io.mqconsole.embedded.node.traffic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.remoting.exception.RemotingException;
import org.apache.rocketmq.remoting.protocol.route.BrokerData;
import org.apache.rocketmq.remoting.protocol.subscription.SubscriptionGroupConfig;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/**
 * Creates what is missing of the demo's topics and groups on every master.
 *
 * <p>What exists is left as it is: somebody may have changed it through the console. It is called again and again, as a
 * new master may lack what was created just before the old one died.
 */
final class Setup {

    private static final int TIMEOUT_MILLIS = 5000;

    private final DefaultMQAdminExt admin;

    Setup(DefaultMQAdminExt admin) {
        this.admin = admin;
    }

    /** @return how many topics and groups were created */
    int createMissing() throws MQBrokerException, MQClientException, RemotingException, InterruptedException {
        List<String> masters = masters();
        if (masters.isEmpty()) {
            throw new MQClientException("No NameServer knows a master", null);
        }
        int created = 0;
        for (String master : masters) {
            boolean first = master.equals(masters.get(0));
            created += topicsOn(master, first) + groupsOn(master);
        }
        return created;
    }

    private int topicsOn(String master, boolean first)
            throws MQBrokerException, MQClientException, RemotingException, InterruptedException {
        Set<String> known = admin.getAllTopicConfig(master, TIMEOUT_MILLIS)
                .getTopicConfigTable()
                .keySet();
        int created = 0;
        for (DemoTopic topic : DemoTopic.ALL) {
            if (!known.contains(topic.name()) && (first || !topic.onOneGroup())) {
                admin.createAndUpdateTopicConfig(master, topic.config());
                created++;
            }
        }
        return created;
    }

    private int groupsOn(String master)
            throws MQBrokerException, MQClientException, RemotingException, InterruptedException {
        Set<String> known = admin.getAllSubscriptionGroup(master, TIMEOUT_MILLIS)
                .getSubscriptionGroupTable()
                .keySet();
        int created = 0;
        for (DemoGroup group : DemoGroup.ALL) {
            if (!known.contains(group.name())) {
                var config = new SubscriptionGroupConfig();
                config.setGroupName(group.name());
                config.setRetryMaxTimes(group.maxRetries());
                admin.createAndUpdateSubscriptionGroupConfig(master, config);
                created++;
            }
        }
        return created;
    }

    /** The masters' addresses in the order of their groups' names, so that "the first" is always the same group. */
    private List<String> masters()
            throws MQBrokerException, RemotingException, InterruptedException, MQClientException {
        var brokers = new ArrayList<BrokerData>(
                admin.examineBrokerClusterInfo().getBrokerAddrTable().values());
        brokers.sort(Comparator.comparing(BrokerData::getBrokerName));
        return brokers.stream()
                .map(broker -> broker.getBrokerAddrs().get(0L))
                .filter(address -> address != null)
                .toList();
    }
}
