package io.mqconsole.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final RestartBudget budget = new RestartBudget(2, Duration.ofMinutes(1), now::get);

    @Test
    void aProcessThatDiesAgainAndAgainIsGivenUp() {
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
    }

    @Test
    void aProcessThatLivedForAWhileIsStartedAgain() {
        budget.take();
        passes(Duration.ofSeconds(40));
        budget.take();
        passes(Duration.ofSeconds(19));
        assertThat(budget.take()).isFalse();

        passes(Duration.ofSeconds(1));
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
    }

    private void passes(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
