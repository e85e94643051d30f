package io.mqconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.NodeResult;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Instant EARLY = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(2);

    @Test
    void anAnswerToAnEarlierQuestionThatComesLaterChangesNothing() {
        Reading<String> read = Reading.<String>none().next(said("new"), LATE);
        assertThat(read.next(said("old"), EARLY)).isEqualTo(read);
        assertThat(read.next(silent(), EARLY)).isEqualTo(read);
    }

    @Test
    void aClockThatWasSetBackDoesNotStopTheReading() {
        Reading<String> read = Reading.<String>none().next(said("old"), LATE);
        Instant setBack = LATE.minus(Duration.ofHours(1));
        assertThat(read.next(said("new"), setBack).value()).isEqualTo("new");
        assertThat(read.next(silent(), setBack).failure()).isNotNull();
    }

    @Test
    void theLastGoodAnswerStaysWithItsAgeWhenTheNodeIsSilent() {
        Reading<String> read = Reading.<String>none().next(said("old"), EARLY).next(silent(), LATE);
        assertThat(read.value()).isEqualTo("old");
        assertThat(read.collectedAt()).isEqualTo(EARLY);
        assertThat(read.freshness(LATE, Duration.ofMinutes(1))).isEqualTo(Freshness.FAILED);
    }

    private static NodeResult<String> said(String value) {
        return new NodeResult.Ok<>("10.0.0.1:10911", value, Duration.ofMillis(3));
    }

    private static NodeResult<String> silent() {
        var error = new AdminError(AdminError.Kind.TIMEOUT, 0, "no answer", "10.0.0.1:10911");
        return new NodeResult.Failed<>("10.0.0.1:10911", error, Duration.ofSeconds(3));
    }
}
