package io.mqconsole.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.ClusterTable;
import io.mqconsole.admin.ConfigChange;
import io.mqconsole.admin.ConfigChange.Status;
import io.mqconsole.admin.ConfigOutcome;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.NodeOps;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.admin.TopicOps;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.admin.TopicWrite;
import io.mqconsole.change.Target;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.config.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a topic on brokers that lose it while others keep it. */
class TopicRetreatTest {
    private static final String TOPIC = "orders";
    private static final BrokerRef A = master("broker-a", 1);
    private static final BrokerRef B = master("broker-b", 2);
    private static final BrokerRef C = master("broker-c", 3);

    private final ClusterAdmin admin = mock(ClusterAdmin.class);
    private final TopicOps topics = mock(TopicOps.class);

    private static BrokerRef master(String name, int port) {
        return new BrokerRef("c", name, 0, new NodeAddress("10.0.0.1", port));
    }

    private static TargetWrite removal(BrokerRef broker) {
        return new TargetWrite(
                new Target(
                        "r",
                        broker.cluster(),
                        broker.brokerName(),
                        broker.address().toString(),
                        "topic/" + TOPIC),
                "MASTER",
                Map.of("exists", "true", TopicWrite.PERM, "6"),
                TopicValues.ABSENT);
    }

    @BeforeEach
    void allHoldIt() {
        when(admin.topics()).thenReturn(topics);
        silent();
    }

    private void silent(BrokerRef... some) {
        when(topics.configs(anyCollection(), any(CallOptions.class)))
                .thenReturn(new FanOut<>(Stream.of(A, B, C)
                        .map(broker -> answer(
                                broker.address().toString(), List.of(some).contains(broker)))
                        .toList()));
    }

    private static NodeResult<Map<String, TopicSettings>> answer(String node, boolean silent) {
        var settings = new TopicSettings(TOPIC, 6, 4, 4, false, Map.of());
        return silent
                ? new NodeResult.Failed<>(
                        node, new AdminError(AdminError.Kind.TIMEOUT, 0, "no answer", node), Duration.ZERO)
                : new NodeResult.Ok<>(node, Map.of(TOPIC, settings), Duration.ZERO);
    }

    private void answer(Function<TopicWrite, Status> status) {
        when(topics.write(anyList(), any(CallOptions.class))).thenAnswer(call -> {
            List<TopicWrite> writes = call.getArgument(0);
            return writes.stream()
                    .map(write -> outcome(write, status.apply(write)))
                    .toList();
        });
    }

    private static ConfigOutcome outcome(TopicWrite write, Status status) {
        String node = write.broker().address().toString();
        Optional<AdminError> error = status == Status.APPLIED
                ? Optional.empty()
                : Optional.of(new AdminError(AdminError.Kind.TIMEOUT, 0, "no answer", node));
        return new ConfigOutcome(
                node, List.of(new ConfigChange(TopicWrite.PERM, "6", "0", null, status)), true, error, Duration.ZERO);
    }

    private TopicRetreat before(BrokerRef... leaving) {
        var brokers = Stream.of(A, B, C)
                .collect(Collectors.toMap(
                        broker -> new Topology.Key(
                                broker.cluster(),
                                broker.brokerName(),
                                broker.address().toString()),
                        broker -> broker));
        return TopicRetreat.before(
                admin,
                new Topology(true, brokers),
                Stream.of(leaving).map(TopicRetreatTest::removal).toList());
    }

    @Test
    void itFirstLosesItsPermissionWhichTheRemovalThenFinds() {
        answer(write -> Status.APPLIED);
        TopicRetreat retreat = before(B);
        assertThat(retreat.stuck()).isEmpty();
        assertThat(retreat.left()).containsOnlyKeys(removal(B).target());
        assertThat(retreat.writes())
                .singleElement()
                .satisfies(write -> assertThat(write.expected()).containsEntry(TopicWrite.PERM, "0"));
    }

    @Test
    void whereThatFailsItIsNotRemovedBecauseClientsWouldStillBeSentThere() {
        answer(write -> write.broker().equals(B) ? Status.UNREACHABLE : Status.APPLIED);
        TopicRetreat retreat = before(A, B);
        assertThat(retreat.stuck()).containsOnlyKeys(removal(B));
        TargetOutcome told = retreat.stuck().get(removal(B));
        assertThat(told.why().args().toString()).contains("no answer");
        assertThat(told.after())
                .as("it may have been taken")
                .isEqualTo(TopicValues.whole(new TopicSettings(TOPIC, 0, 4, 4, false, Map.of())));
        assertThat(retreat.writes().stream().map(TargetWrite::target))
                .containsExactly(removal(A).target());
    }

    @Test
    void whileItIsNotKnownWhetherSomebodyKeepsItNothingIsRemoved() {
        silent(A, C);
        TopicRetreat retreat = before(B);
        assertThat(retreat.writes()).isEmpty();
        assertThat(retreat.stuck().get(removal(B)).why().args().toString())
                .contains(A.address().toString(), C.address().toString());
        silent(B);
        assertThat(before(B).stuck()).as("what it holds is not known either").containsOnlyKeys(removal(B));
    }

    @Test
    void whereAllLoseItNobodyNeedsToBeKeptAway() {
        TopicRetreat retreat = before(A, B, C);
        assertThat(retreat.left()).isEmpty();
        assertThat(retreat.writes()).hasSize(3);
    }

    @Test
    void whereTheRemovalFailsAfterwardsUndoKnowsWhatItFinds() {
        NodeOps nodes = mock(NodeOps.class);
        when(admin.nodes()).thenReturn(nodes);
        when(nodes.clusterTables(any(CallOptions.class)))
                .thenReturn(new FanOut<>(
                        List.of(new NodeResult.Ok<>("ns", new ClusterTable(List.of(A, B, C)), Duration.ZERO))));
        answer(write -> write.wanted().containsKey(TopicWrite.PERM) ? Status.APPLIED : Status.UNREACHABLE);

        assertThat(TopicWriting.of(admin, List.of(removal(B)))).singleElement().satisfies(outcome -> {
            assertThat(outcome.result()).isEqualTo(TargetOutcome.Result.FAILED);
            assertThat(outcome.after())
                    .isEqualTo(TopicValues.whole(new TopicSettings(TOPIC, 0, 4, 4, false, Map.of())));
        });
    }
}
