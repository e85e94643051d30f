package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When drift is looked for without anybody who asks. */
class DriftWatchTest {
    private static final DriftRhythm RHYTHM = new DriftRhythm(Duration.ofMinutes(5));

    private final ConfigBrokers brokers = mock(ConfigBrokers.class);
    private final DriftLook looking = mock(DriftLook.class);
    private final DriftFeed feed = new DriftFeed();
    private final DriftWatch watch = new DriftWatch(looking, mock(DriftIgnores.class), brokers, feed, RHYTHM);

    @Test
    void itLooksAtOnceWhenTheConsoleStartsAndTellsWhoWatches() {
        var told = new AtomicInteger();
        feed.subscribe(news -> told.incrementAndGet());
        var seen = new DriftFindings(List.of(), List.of(), Map.of("10.0.0.1:10911", Instant.EPOCH), Instant.EPOCH);
        when(looking.now()).thenReturn(seen);

        watch.start();
        try {
            await().untilAsserted(() -> assertThat(told).hasValue(1));
            assertThat(watch.found()).isEqualTo(seen);
            assertThat(watch.isRunning()).isTrue();
        } finally {
            watch.stop();
        }
        assertThat(watch.isRunning()).isFalse();
    }

    @Test
    void itLooksAgainSoonUntilThereIsABrokerAndThenAsOftenAsIsSet() {
        assertThat(watch.period()).isEqualTo(Duration.ofSeconds(10));
        var listed = new ConfigBroker("n", "r", "c", "b", "10.0.0.1:10911", true, false, null, null, null, null);
        when(brokers.all()).thenReturn(List.of(listed));
        assertThat(watch.period()).isEqualTo(RHYTHM.every());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT9S", "PT25H", "PT-1M"})
    void aRhythmThatMeansNothingIsRefusedAtTheStart(Duration every) {
        assertThatThrownBy(() -> new DriftRhythm(every)).hasMessageContaining("mqconsole.drift.every");
    }
}
