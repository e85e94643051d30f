package io.mqconsole.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupClient;
import io.mqconsole.admin.GroupClients;
import io.mqconsole.admin.GroupProgress;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.admin.QueueProgress;
import io.mqconsole.admin.Subscription;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import io.mqconsole.snapshot.Leads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which queues a group is in, and in which of them it has confirmed nothing. */
class LiveQueuesTest {
    private static final String GROUP = "g";
    private static final BrokerRef A = Held.lead("broker-a");
    private static final BrokerRef B = Held.lead("broker-b");

    private final Holding onA = Held.on("broker-a")
            .queues("t", 10)
            .queues("left", 7)
            .committed(GROUP, "t", 4)
            .holding();
    private final Holding onB = Held.on("broker-b")
            .queues("t", 1_000)
            .queues("left", 7)
            .queues("empty", 0)
            .holding();
    private final List<NodeResult<GroupProgress>> answers = new ArrayList<>();

    @Test
    void aTopicThatTheGroupConfirmedElsewhereIsUnknownAtABrokerThatHasMessagesOfIt() {
        answers(A, new QueueProgress("t", 0, 10, 4, null));
        answers(B);

        List<LiveQueue> queues = queues(offline()).get("t");
        assertThat(queues).extracting(LiveQueue::broker).containsExactly(A, B);
        assertThat(queues).extracting(LiveQueue::difference).containsExactly(6L, null);
        assertThat(queues.getLast().unknown()).isEqualTo(new Unknown(Unknown.Reason.NO_OFFSET, "t"));
        assertThat(queues(offline()).keySet()).containsExactly("t");
    }

    @Test
    void whileItHasClientsWhatTheySubscribeToCounts() {
        answers(A, new QueueProgress("t", 0, 10, 4, null));
        answers(B);

        assertThat(queues(online("t", "empty")).get("t"))
                .extracting(LiveQueue::difference)
                .containsExactly(6L, null);
        assertThat(queues(online("t", "empty"))).doesNotContainKey("empty");
        assertThat(queues(online("left")).get("left"))
                .extracting(LiveQueue::unknown)
                .containsOnly(new Unknown(Unknown.Reason.NO_OFFSET, "left"));
    }

    @Test
    void aBrokerThatDidNotAnswerIsNotSaidToHaveNothing() {
        answers(A, new QueueProgress("t", 0, 10, 4, null));

        assertThat(queues(offline()).get("t")).extracting(LiveQueue::broker).containsExactly(A);
    }

    private void answers(BrokerRef broker, QueueProgress... queues) {
        answers.add(
                new NodeResult.Ok<>(broker.address().toString(), new GroupProgress(0, List.of(queues)), Duration.ZERO));
    }

    private Map<String, List<LiveQueue>> queues(Connected connected) {
        var picture =
                new Holdings("r", Stream.of(onA, onB).collect(Collectors.toMap(Holding::group, Function.identity())));
        return LiveQueues.of(
                GROUP, Leads.of(picture, holding -> true), new LiveAnswers(connected, new FanOut<>(answers)), picture);
    }

    private static Connected offline() {
        return new Connected(Map.of(), new TreeMap<>(), Map.of(), List.of(), Map.of());
    }

    private static Connected online(String... topics) {
        var client = new GroupClient("c1", "10.0.0.9:1", "JAVA", "V5_5_0");
        var side = new GroupClients(
                "CONSUME_PASSIVELY",
                "CLUSTERING",
                "CONSUME_FROM_LAST_OFFSET",
                Stream.of(topics)
                        .collect(
                                Collectors.toMap(Function.identity(), topic -> new Subscription(topic, "*", "TAG", 1))),
                List.of(client));
        return new Connected(
                Map.of("broker-a", side),
                new TreeMap<>(Map.of("c1", new Connected.At(client, List.of(A)))),
                Map.of(),
                List.of(),
                Map.of());
    }
}
