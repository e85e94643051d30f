package io.mqconsole.node;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.ControllerState;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.HaStatus;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.SyncState;
import io.mqconsole.node.NodeReplication.Controller;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.BrokerPicture;
import io.mqconsole.snapshot.Snapshots;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a broker and the controllers named in its configuration about replication. */
@Component
class ReplicationInspection {
    private final Snapshots snapshots;
    private final Clock clock;

    ReplicationInspection(Snapshots snapshots, Clock clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    NodeReplication of(Node broker, BrokerRef ref, ClusterAdmin admin) {
        var failures = new ArrayList<NodeFailure>();
        FanOut<HaStatus> ha = admin.nodes().haStatuses(List.of(ref), CallOptions.DEFAULT);
        failures.addAll(failures(ha));
        List<NodeAddress> addresses = controllers(broker);
        List<Controller> controllers = List.of();
        SyncState syncState = null;
        if (!addresses.isEmpty()) {
            FanOut<ControllerState> states = admin.nodes().controllers(addresses, CallOptions.DEFAULT);
            failures.addAll(failures(states));
            controllers = states.byNode().entrySet().stream()
                    .map(answer -> Controller.of(answer.getKey(), answer.getValue()))
                    .toList();
            syncState = syncState(ref.brokerName(), controllers, admin, failures);
        }
        return new NodeReplication(
                clock.instant(), ha.values().stream().findFirst().orElse(null), controllers, syncState, failures);
    }

    private static @Nullable SyncState syncState(
            String brokerName, List<Controller> controllers, ClusterAdmin admin, List<NodeFailure> failures) {
        NodeAddress leader = controllers.stream()
                .map(Controller::leaderAddress)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (leader == null) {
            return null;
        }
        FanOut<List<SyncState>> states = admin.nodes().syncStates(leader, List.of(brokerName), CallOptions.DEFAULT);
        failures.addAll(failures(states));
        return states.values().stream().flatMap(List::stream).findFirst().orElse(null);
    }

    /** As the broker's configuration names them; none when it runs without, or was never read. */
    private List<NodeAddress> controllers(Node broker) {
        return snapshots.current(broker.region()).brokers().values().stream()
                .filter(picture -> picture.key().address().toString().equals(broker.address()))
                .map(BrokerPicture::config)
                .map(config -> config.value() == null ? "" : config.value().getOrDefault("controllerAddr", ""))
                .flatMap(text -> Arrays.stream(text.split(";")))
                .filter(text -> !text.isBlank())
                .map(NodeAddress::parse)
                .toList();
    }

    private static List<NodeFailure> failures(FanOut<?> answers) {
        return answers.errors().stream().map(NodeFailure::of).toList();
    }
}
