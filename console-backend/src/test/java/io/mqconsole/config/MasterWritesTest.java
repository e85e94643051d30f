package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.ConfigChange;
import io.mqconsole.admin.ConfigChange.Status;
import io.mqconsole.admin.ConfigOutcome;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.change.Target;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetOutcome.Result;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** To whom a write goes that was planned for a master, and what is told of it. */
class MasterWritesTest {
    private static final Map<String, String> WHOLE = Map.of("exists", "true", "perm", "6");

    private final List<String> sentTo = new ArrayList<>();

    private static BrokerRef broker(String name, long id, int port) {
        return new BrokerRef("c", name, id, new NodeAddress("10.0.0.1", port));
    }

    private static Topology topology(BrokerRef... brokers) {
        return new Topology(
                true,
                Arrays.stream(brokers)
                        .collect(Collectors.toMap(
                                broker -> new Topology.Key(
                                        broker.cluster(),
                                        broker.brokerName(),
                                        broker.address().toString()),
                                broker -> broker)));
    }

    private static TargetWrite planned(Map<String, String> expected, Map<String, String> wanted) {
        return new TargetWrite(
                new Target("r", "c", "broker-a", "10.0.0.1:1", "topic/t"), Topology.MASTER, expected, wanted);
    }

    /** Every broker holds what is wanted. */
    private ConfigOutcome applied(BrokerRef broker, TargetWrite write) {
        sentTo.add(broker.address().toString());
        return new ConfigOutcome(
                broker.address().toString(),
                write.wanted().entrySet().stream()
                        .map(one ->
                                new ConfigChange(one.getKey(), "was", one.getValue(), one.getValue(), Status.APPLIED))
                        .toList(),
                true,
                Optional.empty(),
                Duration.ZERO);
    }

    private TargetOutcome written(Topology topology, TargetWrite write, Text missing) {
        return MasterWrites.of(topology, List.of(write), this::applied, outcomes -> outcomes)
                .outcomes(any -> missing)
                .getFirst();
    }

    @Test
    void aWriteGoesToWhoeverLeadsNow() {
        Topology switched = topology(broker("broker-a", 1, 1), broker("broker-a", 0, 2), broker("broker-b", 0, 3));

        TargetOutcome outcome = written(switched, planned(Map.of(), WHOLE), null);

        assertThat(sentTo).containsExactly("10.0.0.1:2");
        assertThat(outcome.result()).isEqualTo(Result.VERIFIED);
        assertThat(outcome.after()).isEqualTo(WHOLE);
    }

    @Test
    void withoutAMasterNothingIsSent() {
        TargetOutcome leaderless = written(topology(broker("broker-a", 1, 1)), planned(Map.of(), WHOLE), null);
        TargetOutcome blind = written(new Topology(false, Map.of()), planned(Map.of(), WHOLE), null);

        assertThat(sentTo).isEmpty();
        assertThat(leaderless.result()).isEqualTo(Result.UNSENT);
        assertThat(leaderless.why().key()).isEqualTo("config.no-master");
        assertThat(blind.why().key()).isEqualTo("config.no-name-server");
    }

    @Test
    void whatOthersDoNotShowIsAppliedOnly() {
        TargetOutcome outcome = written(
                topology(broker("broker-a", 0, 1)), planned(Map.of(), WHOLE), Text.of("topic.change.not-in-routes"));

        assertThat(outcome.result()).isEqualTo(Result.APPLIED);
        assertThat(outcome.why().key()).isEqualTo("topic.change.not-in-routes");
    }

    @Test
    void aRemovalDoesNotKnowWhatItWouldGoBackTo() {
        TargetOutcome outcome =
                written(topology(broker("broker-a", 0, 1)), planned(Map.of(), MasterWrites.ABSENT), null);

        assertThat(outcome.before()).isNull();
        assertThat(outcome.after()).isEqualTo(MasterWrites.ABSENT);
    }
}
