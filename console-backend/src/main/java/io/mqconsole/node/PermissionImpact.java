package io.mqconsole.node;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.topic.TopicKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a permission would do to topics and consumers: two requests per master of the region, and, when reading stops, one
 * per group that has consumed there.
 */
@Component
class PermissionImpact {
    private final NodeDirectory directory;
    private final RegionConnections connections;

    PermissionImpact(NodeDirectory directory, RegionConnections connections) {
        this.directory = directory;
        this.connections = connections;
    }

    List<PlanWarning> of(List<Node> brokers, NodePermission wanted) {
        var warnings = new ArrayList<PlanWarning>();
        long slaves = brokers.stream()
                .filter(node -> node.status() == NodeStatus.SLAVE)
                .count();
        if (slaves > 0) {
            warnings.add(PlanWarning.of("node.impact.slaves", slaves));
        }
        brokers.stream()
                .filter(node -> node.status() == NodeStatus.MASTER)
                .collect(Collectors.groupingBy(Node::region, TreeMap::new, Collectors.toList()))
                .forEach((region, masters) -> warnings.addAll(inRegion(region, masters, wanted)));
        return warnings;
    }

    private List<PlanWarning> inRegion(String region, List<Node> changing, NodePermission wanted) {
        ClusterAdmin admin = connections.of(region);
        List<BrokerRef> masters = directory.all().stream()
                .filter(node -> node.region().equals(region) && node.status() == NodeStatus.MASTER)
                .map(PermissionImpact::ref)
                .toList();
        Set<String> touched = changing.stream()
                .map(node -> Objects.requireNonNull(node.address()))
                .collect(Collectors.toSet());
        FanOut<Map<String, String>> configs = admin.nodes().brokerConfigs(masters, CallOptions.DEFAULT);
        FanOut<Map<String, TopicSettings>> topics = admin.topics().configs(masters, CallOptions.DEFAULT);
        var warnings = new ArrayList<PlanWarning>();
        Set<String> unread = new TreeSet<>();
        configs.errors().forEach(error -> unread.add(error.node()));
        topics.errors().forEach(error -> unread.add(error.node()));
        unread.forEach(node -> warnings.add(PlanWarning.of("node.impact.unknown", node)));

        Map<String, Integer> before = WritableMasters.bits(configs.byNode());
        Map<String, Integer> written = new HashMap<>();
        touched.forEach(address -> written.put(address, wanted.bits()));
        Map<String, Integer> after = new HashMap<>(before);
        after.putAll(written);
        new WritableMasters(masters, before, written)
                .lost()
                .forEach(cluster -> warnings.add(PlanWarning.blocking("node.impact.last-writable", cluster)));
        warnings.addAll(new TopicImpact(topics.byNode(), systemNames(masters), touched, before, after).warnings());
        warnings.addAll(stoppedConsumers(admin, masters, touched, before, wanted));
        return warnings;
    }

    private static List<PlanWarning> stoppedConsumers(
            ClusterAdmin admin,
            List<BrokerRef> masters,
            Set<String> touched,
            Map<String, Integer> before,
            NodePermission wanted) {
        List<BrokerRef> stopping = masters.stream()
                .filter(broker -> touched.contains(broker.address().toString()))
                .filter(broker -> NodePermission.readable(
                        before.getOrDefault(broker.address().toString(), NodePermission.BOTH.bits()),
                        NodePermission.BOTH.bits()))
                .toList();
        if (wanted.readable() || stopping.isEmpty()) {
            return List.of();
        }
        FanOut<Map<String, Set<String>>> consumed = admin.groups().consumedTopics(stopping, CallOptions.DEFAULT);
        Set<String> groups = consumed.values().stream()
                .flatMap(topics -> topics.values().stream())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        FanOut<Set<String>> connected = admin.groups().connected(stopping, groups, options(groups.size()));
        Set<String> online =
                connected.values().stream().flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
        Set<String> silent = new TreeSet<>();
        consumed.errors().forEach(error -> silent.add(error.node()));
        connected.errors().forEach(error -> silent.add(error.node()));
        var warnings = new ArrayList<PlanWarning>();
        if (!online.isEmpty()) {
            warnings.add(PlanWarning.of("node.impact.consumers", online.size(), TopicImpact.some(online)));
        }
        if (!silent.isEmpty()) {
            warnings.add(PlanWarning.of("node.impact.consumers-unknown", TopicImpact.some(silent)));
        }
        return warnings;
    }

    /** A request per group and broker: about 2,000 a second are answered by any broker. */
    private static CallOptions options(int groups) {
        return new CallOptions(CallOptions.DEFAULT.deadline().plusMillis(groups / 2), 256);
    }

    private static Set<String> systemNames(List<BrokerRef> masters) {
        return masters.stream()
                .flatMap(broker -> TopicKind.madeBy(broker.cluster(), broker.brokerName()))
                .collect(Collectors.toSet());
    }

    private static BrokerRef ref(Node master) {
        return new BrokerRef(
                Objects.requireNonNull(master.cluster()),
                Objects.requireNonNull(master.broker()).brokerName(),
                0,
                NodeAddress.parse(Objects.requireNonNull(master.address())));
    }
}
