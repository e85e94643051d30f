package io.mqconsole.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.ClientRunning;
import io.mqconsole.admin.GroupClient;
import io.mqconsole.admin.GroupClients;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.OwnedQueue;
import io.mqconsole.admin.Subscription;
import io.mqconsole.shared.NodeFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether the clients of a group subscribe to the same, and share its queues. */
class VerdictsTest {
    private static final BrokerRef BROKER = new BrokerRef("c", "broker-a", 0, new NodeAddress("10.0.0.1", 10911));
    private static final List<Rebalance.Queue> THREE =
            IntStream.range(0, 3).mapToObj(VerdictsTest::queue).toList();

    private final Map<String, ClientRunning> running = new TreeMap<>();
    private final List<String> silent = new ArrayList<>();
    private final List<NodeFailure> failures = new ArrayList<>();
    private String model = "CLUSTERING";

    @Test
    void theOneThatDiffersIsNamedWithWhatItSays() {
        client("c1", "*");
        client("c2", "*");
        client("c3", "paid");

        assertThat(Consistency.of(connected(), "g"))
                .isEqualTo(new Consistency(Verdict.NOT_OK, List.of(new Consistency.Deviation("c3", "t", "paid", "*"))));
    }

    @Test
    void aTopicThatOneDoesNotSubscribeToIsADeviation() {
        client("c1", "*");
        client("c2", "*");
        running.put("c3", running("c3", List.of(), List.of()));

        assertThat(Consistency.of(connected(), "g").deviations())
                .containsExactly(new Consistency.Deviation("c3", "t", null, "*"));
    }

    @Test
    void aSilentClientLeavesItOpenUnlessTheOthersDifferAlready() {
        client("c1", "*");
        silent.add("c2");
        assertThat(Consistency.of(connected(), "g").verdict()).isEqualTo(Verdict.UNKNOWN);

        client("c3", "paid");
        assertThat(Consistency.of(connected(), "g").verdict()).isEqualTo(Verdict.NOT_OK);
    }

    @Test
    void nobodyIsConnected() {
        assertThat(Consistency.of(connected(), "g").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(Rebalance.of(connected(), THREE).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);

        failures.add(new NodeFailure("10.0.0.2:10911", "TIMEOUT", "no answer"));
        assertThat(Consistency.of(connected(), "g").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Rebalance.of(connected(), THREE).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void everyQueueHasOneOwner() {
        client("c1", "*", 0, 1);
        client("c2", "*", 2);

        assertThat(Rebalance.of(connected(), THREE)).isEqualTo(new Rebalance(Verdict.OK, List.of()));
    }

    @Test
    void queuesWithoutAnOwnerAndWithTwoAreNamed() {
        client("c1", "*", 0);
        client("c2", "*", 0, 1);

        assertThat(Rebalance.of(connected(), THREE))
                .isEqualTo(new Rebalance(
                        Verdict.NOT_OK,
                        List.of(
                                new Rebalance.Problem("t", "broker-a", 0, List.of("c1", "c2")),
                                new Rebalance.Problem("t", "broker-a", 2, List.of()))));
    }

    @Test
    void aQueueThatTheSilentClientMayOwnIsNotAccused() {
        client("c1", "*", 0);
        silent.add("c2");

        assertThat(Rebalance.of(connected(), THREE)).isEqualTo(new Rebalance(Verdict.UNKNOWN, List.of()));
    }

    @Test
    void whoBroadcastsDoesNotShare() {
        model = "BROADCASTING";
        client("c1", "*", 0, 1, 2);
        client("c2", "*", 0, 1, 2);

        assertThat(Rebalance.of(connected(), THREE).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    private void client(String id, String expression, int... queues) {
        running.put(
                id,
                running(
                        id,
                        List.of(new Subscription("t", expression, "TAG", 1)),
                        Arrays.stream(queues)
                                .mapToObj(
                                        queue -> new OwnedQueue("t", "broker-a", queue, 0, 0, false, false, null, null))
                                .toList()));
    }

    private static ClientRunning running(String id, List<Subscription> subscriptions, List<OwnedQueue> queues) {
        return new ClientRunning(
                id, null, false, "CONSUME_PASSIVELY", "CLUSTERING", 1, 1, subscriptions, queues, Map.of(), null);
    }

    private static Rebalance.Queue queue(int id) {
        return new Rebalance.Queue("t", "broker-a", id);
    }

    private Connected connected() {
        var clients = new TreeMap<String, Connected.At>();
        List<String> ids = new ArrayList<>(running.keySet());
        ids.addAll(silent);
        List<GroupClient> connected = ids.stream()
                .map(id -> new GroupClient(id, "10.0.0.9:1", "JAVA", "V5_5_0"))
                .toList();
        connected.forEach(client -> clients.put(client.clientId(), new Connected.At(client, List.of(BROKER))));
        Map<String, GroupClients> sides = ids.isEmpty()
                ? Map.of()
                : Map.of("broker-a", new GroupClients("CONSUME_PASSIVELY", model, "", Map.of(), connected));
        return new Connected(sides, clients, running, failures, Map.of());
    }
}
