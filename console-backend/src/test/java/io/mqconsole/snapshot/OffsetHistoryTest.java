package io.mqconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.QueueOffsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.junit.jupiter.api.Test;

/** How old a message is, told from when its queue grew. */
class OffsetHistoryTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration BEAT = Duration.ofSeconds(15);

    private OffsetHistory history = OffsetHistory.NONE;
    private Instant now = START;

    @Test
    void aMessageThatCameBetweenTwoReadingsIsAsOldAsItsShareOfTheGrowth() {
        read(100);
        read(200);

        assertThat(stored(149).stored()).isEqualTo(START.plusMillis(7_500));
        assertThat(stored(149).atTheLatest()).isFalse();
    }

    @Test
    void nothingGrewWhileAQueueWasQuiet() {
        read(100);
        for (int i = 0; i < 100; i++) {
            read(100);
        }
        Instant quietUntil = now;
        read(110);

        assertThat(stored(100).stored()).isBetween(quietUntil, now);
    }

    @Test
    void aMessageThatWasThereBeforeTheFirstReadingIsAtLeastThatOld() {
        read(100);
        read(200);

        assertThat(stored(50)).isEqualTo(new OffsetHistory.Estimate(START, true));
    }

    @Test
    void aQueueThatGotNothingForLongTellsMore() {
        read(100);
        Instant newest = START.minus(Duration.ofDays(2));

        assertThat(history.stored(0, 50, new QueueOffsets(0, 0, 100, newest)))
                .isEqualTo(new OffsetHistory.Estimate(newest, true));
    }

    @Test
    void theNewestMessageIsAsOldAsTheBrokerSays() {
        read(100);
        Instant newest = START.minusSeconds(7);

        assertThat(history.stored(0, 99, new QueueOffsets(0, 0, 100, newest)))
                .isEqualTo(new OffsetHistory.Estimate(newest, false));
    }

    @Test
    void whatIsBeyondTheEndIsNotStored() {
        read(100);

        assertThat(stored(100)).isNull();
    }

    @Test
    void oneDayOfSteadyGrowthIsRememberedRightAndInFewSamples() {
        for (long beat = 0; beat <= Duration.ofDays(1).dividedBy(BEAT); beat++) {
            read(1000 + beat * 150);
        }

        long hourAgo = 1000 + (Duration.ofHours(23).dividedBy(BEAT)) * 150;
        assertThat(stored(hourAgo).stored())
                .isCloseTo(now.minus(Duration.ofHours(1)).minus(BEAT), within(Duration.ofMinutes(1)));
        assertThat(history)
                .extracting("samples")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSizeLessThan(60);
    }

    @Test
    void moreQueuesThanBeforeAreNotMixedUp() {
        read(100);
        history = history.with(now, List.of(queue(0, 100), queue(1, 30)));

        assertThat(history.stored(1, 10, queue(1, 30))).isEqualTo(new OffsetHistory.Estimate(now, true));
    }

    @Test
    void aTopicThatWasMadeAgainHasNoHistory() {
        read(100);
        now = now.plus(Duration.ofDays(2));
        read(10);
        Instant madeAgain = now;
        read(20);

        assertThat(stored(5)).isEqualTo(new OffsetHistory.Estimate(madeAgain, true));
        assertThat(stored(15).stored()).isBetween(madeAgain, now);
    }

    @Test
    void oneQueueThatWentBackIsEnough() {
        history = history.with(START, List.of(queue(0, 5), queue(1, 100)));
        Instant madeAgain = START.plus(Duration.ofDays(2));
        history = history.with(madeAgain, List.of(queue(0, 6), queue(1, 1)));

        assertThat(history.stored(0, 2, queue(0, 6))).isEqualTo(new OffsetHistory.Estimate(madeAgain, true));
    }

    @Test
    void aClockThatWasSetBackTakesTheHistoryWithIt() {
        read(100);
        Instant setBack = START.minus(Duration.ofHours(1));
        history = history.with(setBack, List.of(queue(0, 200)));

        assertThat(history.stored(0, 150, queue(0, 200))).isEqualTo(new OffsetHistory.Estimate(setBack, true));
    }

    private static TemporalUnitWithinOffset within(Duration duration) {
        return new TemporalUnitWithinOffset(duration.toSeconds(), java.time.temporal.ChronoUnit.SECONDS);
    }

    private void read(long maxOffset) {
        if (!now.equals(START) || started) {
            now = now.plus(BEAT);
        }
        started = true;
        last = maxOffset;
        history = history.with(now, List.of(queue(0, maxOffset)));
    }

    private boolean started;
    private long last;

    private static QueueOffsets queue(int id, long maxOffset) {
        return new QueueOffsets(id, 0, maxOffset, null);
    }

    private OffsetHistory.Estimate stored(long offset) {
        return history.stored(0, offset, queue(0, last));
    }
}
