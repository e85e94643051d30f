package io.mqconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.CommittedOffsets;
import io.mqconsole.admin.QueueOffsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Map<String, Double> LAST = Map.of("t", 7.0);

    @Test
    void growthIsDividedByTheTimeBetween() {
        assertThat(Rates.produced(stored(NOON, 100), stored(NOON.plusSeconds(10), 150), LAST))
                .isEqualTo(Map.of("t", 5.0));
        assertThat(Rates.consumed(committed(NOON, 100), committed(NOON.plusSeconds(10), 150), LAST))
                .isEqualTo(Map.of("g", 5.0));
    }

    @Test
    void aClockThatWasSetBackMakesRatesUnknownAndNotNegative() {
        Instant back = NOON.minus(Duration.ofHours(1));

        assertThat(Rates.produced(stored(NOON, 100), stored(back, 150), LAST)).isEmpty();
        assertThat(Rates.consumed(committed(NOON, 100), committed(back, 150), LAST))
                .isEmpty();
    }

    @Test
    void offsetsThatWentBackMakeTheRateUnknown() {
        assertThat(Rates.produced(stored(NOON, 100), stored(NOON.plusSeconds(10), 3), LAST))
                .isEmpty();
    }

    private static Reading<Map<String, List<QueueOffsets>>> stored(Instant at, long maxOffset) {
        return new Reading<>(Map.of("t", List.of(new QueueOffsets(0, 0, maxOffset, null))), at, null);
    }

    private static Reading<CommittedOffsets> committed(Instant at, long offset) {
        return new Reading<>(CommittedOffsets.of(Map.of("g", Map.of("t", Map.of(0, offset)))), at, null);
    }
}
