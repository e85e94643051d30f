package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A slow DNS costs its caller the deadline and nobody else anything. */
@Timeout(20)
class HostLookupsTest {
    private static final Deadline SOON = Deadline.after(Duration.ofSeconds(5));

    @Test
    void anIpAddressIsNotLookedUp() throws Exception {
        var lookups = new HostLookups(host -> {
            throw new UnknownHostException(host);
        });

        assertThat(lookups.resolve(new NodeAddress("10.1.2.3", 9876), SOON)).isEqualTo("10.1.2.3:9876");
    }

    @Test
    void aLookupThatHangsEndsAtTheDeadlineAndIsNotStartedTwice() {
        var started = new AtomicInteger();
        var hang = new CountDownLatch(1);
        var lookups = new HostLookups(host -> {
            started.incrementAndGet();
            try {
                hang.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "10.1.2.3";
        });

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(NodeFailure.class)
                    .isThrownBy(() -> lookups.resolve(
                            new NodeAddress("slow.example", 9876), Deadline.after(Duration.ofMillis(50))))
                    .withMessageContaining("slow.example");
        }
        assertThat(started).hasValue(1);
        hang.countDown();
    }

    @Test
    void aNameThatMovedIsLookedUpAgain() throws Exception {
        var lookedUp = new AtomicInteger();
        var lookups = new HostLookups(host -> "10.0.0." + lookedUp.incrementAndGet());
        var node = new NodeAddress("moving.example", 9876);

        assertThat(lookups.resolve(node, SOON)).isEqualTo("10.0.0.1:9876");
        // The first lookup's thread may still be about to leave.
        Thread.sleep(100);
        assertThat(lookups.resolve(node, SOON)).isEqualTo("10.0.0.2:9876");
    }
}
