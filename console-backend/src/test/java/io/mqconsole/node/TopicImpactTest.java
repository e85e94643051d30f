package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.TopicSettings;
import io.mqconsole.change.PlanWarning;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicImpactTest {
    private static final String A = "a:1";
    private static final String B = "b:1";

    @Test
    void aTopicThatLivesElsewhereTooLosesNothing() {
        assertThat(impact(Map.of(A, topics(topic("orders", 6, false)), B, topics(topic("orders", 6, false))), 6, 0))
                .isEmpty();
    }

    @Test
    void aTopicThatLivesOnlyThereCannotBeSentToOrRead() {
        var only = Map.of(A, topics(topic("orders", 6, false)), B, topics());
        assertThat(impact(only, 6, 4)).containsExactly("node.impact.write-lost");
        assertThat(impact(only, 6, 2)).containsExactly("node.impact.read-lost");
        assertThat(impact(only, 6, 0)).containsExactly("node.impact.write-lost", "node.impact.read-lost");
    }

    @Test
    void whatIsForbiddenAlreadyIsNotLostAgain() {
        assertThat(impact(Map.of(A, topics(topic("orders", 4, false)), B, topics()), 6, 4))
                .isEmpty();
        assertThat(impact(Map.of(A, topics(topic("orders", 6, false)), B, topics()), 4, 4))
                .isEmpty();
    }

    @Test
    void anOrderedTopicIsToldWhereverItsQueuesMove() {
        var both = Map.of(A, topics(topic("seq", 6, true)), B, topics(topic("seq", 6, true)));
        assertThat(impact(both, 6, 4)).containsExactly("node.impact.ordered");
        assertThat(impact(both, 4, 6)).containsExactly("node.impact.ordered");
        assertThat(impact(both, 6, 2)).isEmpty();
    }

    @Test
    void topicsOfTheSystemAreNobodysLoss() {
        assertThat(impact(
                        Map.of(
                                A,
                                topics(
                                        topic("%RETRY%g", 6, false),
                                        topic("RMQ_SYS_TRANS_HALF_TOPIC", 6, false),
                                        topic("TBW102", 7, false),
                                        topic("mq-demo", 7, true)),
                                B,
                                topics()),
                        6,
                        0))
                .isEmpty();
    }

    /** Keys of the warnings when A goes from one permission to another and B stays at 6. */
    private static List<String> impact(Map<String, Map<String, TopicSettings>> topics, int before, int after) {
        return new TopicImpact(topics, Set.of("mq-demo"), Set.of(A), Map.of(A, before, B, 6), Map.of(A, after, B, 6))
                .warnings().stream()
                        .map(PlanWarning::text)
                        .map(text -> text.key())
                        .toList();
    }

    private static TopicSettings topic(String name, int perm, boolean order) {
        return new TopicSettings(name, perm, 4, 4, order, Map.of());
    }

    private static Map<String, TopicSettings> topics(TopicSettings... topics) {
        return Arrays.stream(topics).collect(Collectors.toMap(TopicSettings::name, Function.identity()));
    }
}
