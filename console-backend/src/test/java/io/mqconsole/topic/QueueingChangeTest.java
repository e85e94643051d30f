package io.mqconsole.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.admin.TopicWrite;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Wish;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What brokers shall hold, and what is told before, when some of a topic's permission and queues is to be different. */
class QueueingChangeTest {
    private static final BrokerRef A = master("broker-a", 1);
    private static final BrokerRef B = master("broker-b", 2);
    private static final BrokerRef C = master("broker-c", 3);
    private static final TopicSettings ON_A = new TopicSettings("orders", 6, 8, 8, false, Map.of());
    private static final TopicSettings ON_B = new TopicSettings("orders", 4, 16, 16, false, Map.of());

    private static BrokerRef master(String name, int port) {
        return new BrokerRef("c", name, 0, new NodeAddress("10.0.0.1", port));
    }

    private static HeldTopic held() {
        return new HeldTopic(
                "r",
                "orders",
                List.of(A, B, C),
                Map.of(A.address().toString(), ON_A, B.address().toString(), ON_B));
    }

    private static List<PlanWarning> warnings(QueueingChange change) {
        return TopicImpact.ofUpdate("orders", held().settings(), change);
    }

    @Test
    void whatIsLeftOutStaysAsItIsOnEachBrokerAndIsAsOnTheFirstWhereOneIsSilent() {
        List<Wish> perm = held().wishes(new QueueingChange(2, null, null)::wanted);
        assertThat(perm).extracting(wish -> wish.target().node()).containsExactly("broker-a", "broker-b", "broker-c");
        assertThat(perm)
                .extracting(Wish::wanted)
                .extracting(TopicWrite.READ_QUEUES)
                .containsExactly("8", "16", "8");
        assertThat(perm)
                .extracting(Wish::wanted)
                .extracting(TopicWrite.WRITE_QUEUES)
                .containsExactly("8", "16", "8");
        List<Wish> queues = held().wishes(new QueueingChange(null, null, 20)::wanted);
        assertThat(queues).extracting(Wish::wanted).extracting(TopicWrite.PERM).containsExactly("6", "4", "6");
        assertThat(queues)
                .extracting(Wish::wanted)
                .extracting(TopicWrite.WRITE_QUEUES)
                .containsOnly("20");
    }

    @Test
    void whereNobodySaysHowItIsHeldNothingIsPlanned() {
        var mute = new HeldTopic("r", "orders", List.of(A), Map.of());
        assertThatThrownBy(() -> mute.wishes(new QueueingChange(2, null, null)::wanted))
                .isInstanceOf(ConsoleException.class);
    }

    @Test
    void queuesThatAreCutAreToldWithTheBrokersThatLoseThem() {
        assertThat(warnings(new QueueingChange(6, null, null))).isEmpty();
        assertThat(warnings(new QueueingChange(null, 8, 8)))
                .containsExactly(PlanWarning.of("topic.change.queues-cut", 8, "orders", "broker-b"));
        assertThat(warnings(new QueueingChange(null, 4, 4)))
                .containsExactly(
                        PlanWarning.of("topic.change.queues-cut", 4, "orders", "broker-a"),
                        PlanWarning.of("topic.change.queues-cut", 12, "orders", "broker-b"));
        assertThat(warnings(new QueueingChange(null, null, 9)))
                .containsExactly(PlanWarning.of("topic.change.written-not-read", "orders"));
    }

    @Test
    void whoCouldSendAnywhereAndCanNoMoreIsTold() {
        assertThat(warnings(new QueueingChange(4, null, null)))
                .containsExactly(PlanWarning.of("topic.change.no-more-sending", "orders"));
        assertThat(warnings(new QueueingChange(2, null, null)))
                .containsExactly(PlanWarning.of("topic.change.no-more-consuming", "orders"));
    }

    @Test
    void onlyWhatIsAskedForIsJudged() {
        var problems = new ArrayList<FieldProblem>();
        new QueueingChange(null, null, 3).check(MessageType.NORMAL, problems);
        new QueueingChange(4, null, null).check(MessageType.GLOBALLY_ORDERED, problems);
        assertThat(problems).isEmpty();
        new QueueingChange(3, 0, 1025).check(MessageType.NORMAL, problems);
        assertThat(problems).extracting(FieldProblem::field).containsExactly("perm", "readQueueNum", "writeQueueNum");
        problems.clear();
        new QueueingChange(null, 2, null).check(MessageType.GLOBALLY_ORDERED, problems);
        assertThat(problems).extracting(FieldProblem::field).containsExactly("writeQueueNum");
    }

    @Test
    void anOrderedTopicIsOrderedAltogetherWhenThereIsOneQueueForWritersAndForReaders() {
        assertThat(MessageType.of(List.of(fifo(8, 1)))).isEqualTo(MessageType.PARTITION_ORDERED);
        assertThat(MessageType.of(List.of(fifo(1, 1)))).isEqualTo(MessageType.GLOBALLY_ORDERED);
        assertThat(MessageType.of(List.of(fifo(1, 1), fifo(1, 1)))).isEqualTo(MessageType.PARTITION_ORDERED);
    }

    private static TopicSettings fifo(int read, int write) {
        return new TopicSettings("orders", 6, read, write, false, Map.of("message.type", "FIFO"));
    }
}
