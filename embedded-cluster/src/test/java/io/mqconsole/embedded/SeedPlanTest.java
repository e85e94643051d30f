package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the seeding process is told. */
class SeedPlanTest {

    @Test
    void wishesAreLines() {
        var plan = new SeedPlan();
        plan.topic("orders", "FIFO", 4, 3, List.of("broker-a", "broker-b"));
        plan.group("PAY%GID_orders", List.of());
        plan.messages("orders", 7);
        plan.consumed("PAY%GID_orders", "orders", 2);

        assertThat(plan.lines())
                .containsExactly(
                        "topic orders FIFO 4 3 broker-a,broker-b",
                        "group PAY%GID_orders -",
                        "messages orders 7",
                        "consumed PAY%GID_orders orders 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\nbreak", "ümlaut"})
    void aNameThatNoBrokerTakesIsRefused(String name) {
        assertThatThrownBy(() -> new SeedPlan().group(name, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTypeThatIsNoneAndNoQueuesAreRefused() {
        assertThatThrownBy(() -> new SeedPlan().topic("x", "LOUD", 1, 1, List.of()))
                .hasMessageContaining("LOUD");
        assertThatThrownBy(() -> new SeedPlan().topic("x", "FIFO", 1, 0, List.of()))
                .hasMessageContaining("0 queues");
    }

    @Test
    void moreTopicsAndGroupsRenameNone() {
        assertThat(lines(31, 50, 40)).containsAll(names(lines(30, 49, 40)));
    }

    @Test
    void aGroupConsumesInItsOwnInstance() {
        assertThat(lines(21, 40, 0))
                .contains("consumed SEED_INST%GID_seed_00025 SEED_INST%seed-topic-00005 " + Long.MAX_VALUE)
                .contains("consumed GID_seed_00027 seed-topic-00007 0");
    }

    @Test
    void withVeryFewTopicsTheOtherGroupsConsumeNothingYet() {
        assertThat(lines(2, 3, 0))
                .contains("group GID_seed_00003 -")
                .noneMatch(line -> line.startsWith("consumed GID_seed_00003 seed"));
    }

    private static Set<String> lines(int topics, int groups, int messages) {
        var plan = new SeedPlan();
        new SeedCrowd(topics, groups, messages).addTo(plan);
        return Set.copyOf(plan.lines());
    }

    private static Set<String> names(Set<String> lines) {
        return lines.stream().filter(line -> line.matches("(topic|group) .*")).collect(Collectors.toSet());
    }
}
