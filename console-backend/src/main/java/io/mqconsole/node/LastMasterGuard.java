package io.mqconsole.node;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.change.ActiveChanges;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeGuard;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.TargetStatus;
import io.mqconsole.config.BrokerConfigKind;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.BrokerPicture;
import io.mqconsole.snapshot.Snapshots;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Keeps two changes, each harmless by itself, from taking the last writable master of a cluster together: what other
 * changes are about to write counts as written.
 */
@Component
class LastMasterGuard implements ChangeGuard {
    private static final String SUBJECT = BrokerConfigKind.subject(NodePermission.KEY);

    private final ActiveChanges active;
    private final Snapshots snapshots;
    private final RegionConnections connections;

    LastMasterGuard(ActiveChanges active, Snapshots snapshots, RegionConnections connections) {
        this.active = active;
        this.snapshots = snapshots;
        this.connections = connections;
    }

    @Override
    public Optional<Text> objection(Change change) {
        List<ChangeTarget> open = change.targets().stream()
                .filter(target -> target.target().subject().equals(SUBJECT))
                .filter(target -> target.status() == TargetStatus.PENDING)
                .toList();
        var regions = new TreeSet<String>();
        open.forEach(target -> regions.add(target.target().region()));
        List<ActiveChanges.Pending> others = open.isEmpty() ? List.of() : active.pending(SUBJECT, change.id());
        return regions.stream()
                .flatMap(region -> lost(region, wanted(region, open, others)).stream())
                .findFirst()
                .map(cluster -> Text.of("node.guard.last-writable", cluster));
    }

    private TreeSet<String> lost(String region, Map<String, Integer> wanted) {
        ClusterAdmin admin = connections.of(region);
        List<BrokerRef> masters = snapshots.current(region).brokers().values().stream()
                .filter(LastMasterGuard::isMaster)
                .map(broker -> new BrokerRef(
                        broker.key().cluster(),
                        broker.key().brokerName(),
                        0,
                        broker.key().address()))
                .toList();
        Map<String, Integer> before = WritableMasters.bits(
                admin.nodes().brokerConfigs(masters, CallOptions.DEFAULT).byNode());
        return new TreeSet<>(new WritableMasters(masters, before, wanted).lost());
    }

    private static Map<String, Integer> wanted(
            String region, List<ChangeTarget> mine, List<ActiveChanges.Pending> others) {
        var wanted = new HashMap<String, Integer>();
        others.stream()
                .filter(pending -> pending.region().equals(region))
                .forEach(pending -> put(wanted, pending.address(), pending.wanted()));
        mine.stream()
                .filter(target -> target.target().region().equals(region))
                .forEach(target -> put(wanted, target.target().address(), target.wanted()));
        return wanted;
    }

    private static void put(Map<String, Integer> wanted, String address, Map<String, String> values) {
        String bits = values.get(NodePermission.KEY);
        if (bits != null) {
            wanted.put(address, Integer.valueOf(bits));
        }
    }

    private static boolean isMaster(BrokerPicture broker) {
        Long id = broker.brokerId();
        return id != null && id == 0;
    }
}
