package io.mqconsole.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.admin.TopicWrite;
import io.mqconsole.config.Exemplar;
import io.mqconsole.snapshot.BrokerGroup;
import io.mqconsole.snapshot.Difference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written to a broker that shall hold a topic like another. */
class TopicAlignmentTest {
    private static final BrokerRef A = new BrokerRef("c", "broker-a", 0, new NodeAddress("10.0.0.1", 1));
    private static final BrokerRef B = new BrokerRef("c", "broker-b", 0, new NodeAddress("10.0.0.1", 2));

    private static TopicSettings settings(boolean order, Map<String, String> attributes) {
        return new TopicSettings("orders", 6, 8, 8, order, attributes);
    }

    private static TopicAlignment alignment(TopicSettings right, TopicSettings onB) {
        var held = new HashMap<String, TopicSettings>();
        held.put(A.address().toString(), right);
        if (onB != null) {
            held.put(B.address().toString(), onB);
        }
        return new TopicAlignment(
                "r", "orders", new Exemplar<>(List.of(A, B), right, List.copyOf(held.values())), held);
    }

    private static List<Difference> drift(TopicSettings a, TopicSettings b) {
        BrokerGroup onA = new BrokerGroup("c", "broker-a");
        BrokerGroup onB = new BrokerGroup("c", "broker-b");
        return Difference.between(List.of(onA, onB), Map.of(onA, a, onB, b), TopicProperties::of);
    }

    @Test
    void whereItIsMissingItIsMadeWithAllThatTheOtherHas() {
        var right = new TopicSettings(
                "orders", 6, 8, 8, true, Map.of("reserve.time", "9", "queue.type", "BatchCQ"), 1, "MULTI_TAG");
        assertThat(alignment(right, null).wishes().getLast().wanted())
                .isEqualTo(TopicWrite.values(right))
                .containsEntry("order", "true")
                .containsEntry("attributes", "queue.type=BatchCQ,reserve.time=9");
    }

    @Test
    void orderAndAttributesBecomeAsTheyAreThere() {
        TopicAlignment alignment = alignment(
                settings(true, Map.of("reserve.time", "9")), settings(false, Map.of("lite.topic.expiration", "5")));
        assertThat(alignment.none()).isFalse();
        assertThat(alignment.stays()).isEmpty();
        assertThat(alignment.wishes().getLast().wanted())
                .containsEntry("order", "true")
                .containsEntry("attributes", "reserve.time=9")
                .as("it is told by the order where no attribute says it")
                .containsEntry(TopicWrite.MESSAGE_TYPE, "FIFO");
    }

    @Test
    void noTypeAndTheUsualTypeAreTheSame() {
        TopicSettings none = settings(false, Map.of());
        TopicSettings normal = settings(false, Map.of("message.type", "NORMAL"));
        assertThat(drift(none, normal)).isEmpty();
        assertThat(alignment(none, normal).none()).isTrue();
        assertThat(alignment(none, normal).stays()).isEmpty();
        assertThat(drift(normal, settings(false, Map.of("message.type", "DELAY"))))
                .extracting(Difference::property)
                .containsExactly("message.type");
    }

    @Test
    void whatABrokerLetsNobodyChangeStaysAndIsTold() {
        TopicSettings right = settings(false, Map.of("queue.type", "BatchCQ", "reserve.time", "9"));
        TopicAlignment some = alignment(right, settings(false, Map.of("cleanup.policy", "DELETE")));
        assertThat(some.stays()).containsExactly("cleanup.policy", "queue.type");
        assertThat(some.none()).isFalse();
        assertThat(some.wishes().getLast().wanted())
                .containsEntry("attributes", "cleanup.policy=DELETE,reserve.time=9");
        assertThat(alignment(right, settings(false, Map.of("reserve.time", "9")))
                        .none())
                .as("nothing else differs")
                .isTrue();
    }
}
