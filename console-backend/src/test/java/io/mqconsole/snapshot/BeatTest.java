package io.mqconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BeatTest {
    @Test
    void aTaskThatThrowsIsTriedAgain() throws Exception {
        var runs = new CountDownLatch(3);
        try (var beat = new Beat("test", Duration.ofMillis(10), () -> {
            runs.countDown();
            throw new IllegalStateException("no luck");
        })) {
            assertThat(runs.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void ticksThatFallDueWhileTheTaskRunsAreSkipped() throws Exception {
        var started = new Semaphore(0);
        var go = new Semaphore(0);
        var atOnce = new AtomicInteger();
        var mostAtOnce = new AtomicInteger();
        try (var beat = new Beat("test", Duration.ofMillis(5), () -> {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            started.release();
            go.acquireUninterruptibly();
            atOnce.decrementAndGet();
        })) {
            assertThat(started.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            assertThat(started.tryAcquire(100, TimeUnit.MILLISECONDS)).isFalse();
            go.release();
            assertThat(started.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            go.release(1000);
        }
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void triggeringDoesNotWaitForTheNextTick() throws Exception {
        var runs = new Semaphore(0);
        try (var beat = new Beat("test", Duration.ofHours(1), runs::release)) {
            assertThat(runs.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            beat.trigger();
            assertThat(runs.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void nothingRunsAfterClosing() throws Exception {
        var runs = new AtomicInteger();
        var first = new CountDownLatch(1);
        var beat = new Beat("test", Duration.ofMillis(1), () -> {
            runs.incrementAndGet();
            first.countDown();
        });
        assertThat(first.await(5, TimeUnit.SECONDS)).isTrue();

        beat.close();
        int until = runs.get();

        Thread.sleep(50);
        assertThat(runs).hasValue(until);
    }
}
