package io.mqconsole.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final Lanes lanes = new Lanes();

    @Test
    void workOfOneAddressIsDoneOneAfterTheOther() {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Integer>> all = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> lanes.inTurn("10.0.0.1", () -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    return atOnce.decrementAndGet();
                })))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(most).hasValue(1);
        assertThat(lanes.inUse()).as("lanes that nobody uses are forgotten").isZero();
    }

    @Test
    void anotherAddressDoesNotWait() throws InterruptedException {
        CountDownLatch otherIsThrough = new CountDownLatch(1);
        CompletableFuture<Boolean> slow = CompletableFuture.supplyAsync(() -> lanes.inTurn("10.0.0.1", () -> {
            try {
                return otherIsThrough.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        while (lanes.inUse() == 0) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        lanes.inTurn("10.0.0.2", () -> {
            otherIsThrough.countDown();
            return true;
        });
        assertThat(slow.join()).isTrue();
    }
}
