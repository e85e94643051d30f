package io.mqconsole.node;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.region.RegionConnections;
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

        Map<String, Integer> before = permissions(configs);
        Map<String, Integer> after = new HashMap<>(before);
        touched.forEach(address -> after.put(address, wanted.bits()));
        warnings.addAll(lastWritableMasters(masters, touched, before, after));
        warnings.addAll(new TopicImpact(topics.byNode(), systemNames(masters), touched, before, after).warnings());
        warnings.addAll(stoppedConsumers(admin, masters, touched, before, wanted));
        return warnings;
    }

    private static List<PlanWarning> lastWritableMasters(
            List<BrokerRef> masters, Set<String> touched, Map<String, Integer> before, Map<String, Integer> after) {
        var warnings = new ArrayList<PlanWarning>();
        masters.stream()
                .collect(Collectors.groupingBy(BrokerRef::cluster, TreeMap::new, Collectors.toList()))
                .forEach((cluster, inCluster) -> {
                    boolean concerned = inCluster.stream()
                            .anyMatch(
                                    broker -> touched.contains(broker.address().toString()));
                    if (concerned && anyWritable(inCluster, before) && !anyWritable(inCluster, after)) {
                        warnings.add(PlanWarning.blocking("node.impact.last-writable", cluster));
                    }
                });
        return warnings;
    }

    private static boolean anyWritable(List<BrokerRef> brokers, Map<String, Integer> permissions) {
        return brokers.stream()
                .map(broker -> permissions.get(broker.address().toString()))
                .anyMatch(bits -> bits != null && NodePermission.writable(bits, NodePermission.BOTH.bits()));
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
        Set<String> groups = admin.groups().consumedTopics(stopping, CallOptions.DEFAULT).values().stream()
                .flatMap(topics -> topics.values().stream())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> online = admin.groups().connected(stopping, groups, CallOptions.DEFAULT).values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        return online.isEmpty()
                ? List.of()
                : List.of(PlanWarning.of("node.impact.consumers", online.size(), TopicImpact.some(online)));
    }

    private static Map<String, Integer> permissions(FanOut<Map<String, String>> configs) {
        var permissions = new HashMap<String, Integer>();
        configs.byNode().forEach((address, config) -> {
            String bits = config.get(NodePermission.KEY);
            if (bits != null && bits.matches("[0-7]")) {
                permissions.put(address, Integer.valueOf(bits));
            }
        });
        return permissions;
    }

    /** Every broker has a topic of its own name, and one of its cluster's. */
    private static Set<String> systemNames(List<BrokerRef> masters) {
        var names = new TreeSet<String>();
        masters.forEach(broker -> {
            names.add(broker.cluster());
            names.add(broker.brokerName());
        });
        return names;
    }

    private static BrokerRef ref(Node master) {
        return new BrokerRef(
                Objects.requireNonNull(master.cluster()),
                Objects.requireNonNull(master.broker()).brokerName(),
                0,
                NodeAddress.parse(Objects.requireNonNull(master.address())));
    }
}
