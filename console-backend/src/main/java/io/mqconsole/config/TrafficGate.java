package io.mqconsole.config;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.BrokerRuntime;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.Target;
import io.mqconsole.change.WaveGate;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.BrokerKey;
import io.mqconsole.snapshot.BrokerPicture;
import io.mqconsole.snapshot.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Stops a push of configuration when the brokers of a wave store much less than before, or refuse what is sent to them. A
 * permission is left out: it is set to make senders go elsewhere.
 */
@Component
class TrafficGate implements WaveGate {
    private static final String PERMISSION = BrokerConfigKind.subject("brokerPermission");

    private final RegionConnections connections;
    private final Snapshots snapshots;
    private final TrafficLimits limits;
    private final Clock clock;

    TrafficGate(RegionConnections connections, Snapshots snapshots, TrafficLimits limits, Clock clock) {
        this.connections = connections;
        this.snapshots = snapshots;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Optional<Watch> before(Change change, List<ChangeTarget> wave) {
        if (!change.kind().equals(BrokerConfigKind.NAME)
                || wave.stream().anyMatch(target -> target.target().subject().equals(PERMISSION))) {
            return Optional.empty();
        }
        List<Target> brokers = wave.stream()
                .map(ChangeTarget::target)
                .map(TrafficGate::broker)
                .distinct()
                .toList();
        Map<Target, Traffic> before = now(brokers);
        before.replaceAll((broker, now) ->
                lately(broker).map(earlier -> now.since(earlier, limits)).orElse(now));
        return Optional.of(() -> objection(before, now(before.keySet())));
    }

    /** What the picture has of it. */
    private Optional<Traffic> lately(Target broker) {
        var key = new BrokerKey(broker.cluster(), broker.node(), NodeAddress.parse(broker.address()));
        return Optional.ofNullable(snapshots.current(broker.region()).brokers().get(key))
                .map(BrokerPicture::runtime)
                .flatMap(told -> told.value() == null || told.collectedAt() == null
                        ? Optional.empty()
                        : Optional.of(Traffic.of(told.value(), told.collectedAt())));
    }

    private static Target broker(Target written) {
        return new Target(written.region(), written.cluster(), written.node(), written.address(), "");
    }

    private Optional<Text> objection(Map<Target, Traffic> before, Map<Target, Traffic> after) {
        return before.entrySet().stream()
                .flatMap(was -> Stream.ofNullable(after.get(was.getKey()))
                        .flatMap(now -> was.getValue().worse(now, called(was.getKey()), limits).stream()))
                .findFirst();
    }

    private static String called(Target broker) {
        return broker.node() + " (" + broker.address() + ")";
    }

    /** Of those who answer: that a node of the wave does not is seen by others. */
    private Map<Target, Traffic> now(Collection<Target> brokers) {
        Map<Target, Traffic> traffic = new HashMap<>();
        brokers.stream().collect(Collectors.groupingBy(Target::region)).forEach((region, some) -> {
            ClusterAdmin admin = connections.all().get(region);
            if (admin != null) {
                traffic.putAll(now(admin, some));
            }
        });
        return traffic;
    }

    private Map<Target, Traffic> now(ClusterAdmin admin, List<Target> brokers) {
        Topology topology = Topology.now(admin, CallOptions.DEFAULT);
        List<BrokerRef> listed = brokers.stream()
                .flatMap(target -> Addressee.BROKER.in(topology, target).stream())
                // Nobody sends to a slave: what it stores is its master's affair.
                .filter(BrokerRef::master)
                .toList();
        Map<String, BrokerRuntime> told =
                admin.nodes().runtimes(listed, CallOptions.DEFAULT).byNode();
        Instant at = clock.instant();
        Map<Target, Traffic> traffic = new HashMap<>();
        brokers.forEach(target -> Optional.ofNullable(told.get(target.address()))
                .ifPresent(runtime -> traffic.put(target, Traffic.of(runtime, at))));
        return traffic;
    }
}
