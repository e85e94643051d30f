package io.mqconsole.admin;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The eye of {@link LeaksIT}: it would see a leaked thread, a virtual one too. */
class ThreadsTest {
    @Test
    void virtualThreadsUnderWayAreSeenAndAreGoneAfterwards() {
        var hang = new CountDownLatch(1);
        try (var nodes = new ScatterGather()) {
            var call = CompletableFuture.supplyAsync(
                    () -> nodes.ask(List.of("a", "b"), Duration.ofSeconds(10), (node, deadline) -> {
                        hang.await();
                        return node;
                    }));
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> Threads.ofClients().size() >= 2);
            hang.countDown();
            call.join();
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> Threads.ofClients().stream().noneMatch(name -> name.matches("mq-admin-\\d+")));
        }
    }
}
