package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The promise of every fan-out: all nodes at once, each once, one deadline, nothing lost. */
@Timeout(20)
class ScatterGatherTest {
    private final ScatterGather nodes = new ScatterGather();

    @AfterEach
    void close() {
        nodes.close();
    }

    @Test
    void nodesAreAskedAtOnceAndNotOneAfterTheOther() {
        var all = IntStream.range(0, 200).boxed().toList();
        var everybodyIsAsked = new CountDownLatch(all.size());

        var results = nodes.ask(all, Duration.ofSeconds(15), (node, deadline) -> {
            everybodyIsAsked.countDown();
            everybodyIsAsked.await();
            return node;
        });

        assertThat(results.values()).isEqualTo(all);
    }

    @Test
    void anyNumberOfHangingNodesCostsOneDeadline() {
        var all = IntStream.range(0, 50).boxed().toList();
        long started = System.nanoTime();

        var results = nodes.ask(all, Duration.ofMillis(400), (node, deadline) -> {
            if (node % 2 == 0) {
                new CountDownLatch(1).await();
            }
            return node;
        });

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(4));
        assertThat(results.values())
                .isEqualTo(all.stream().filter(n -> n % 2 == 1).toList());
        assertThat(results.errors()).hasSize(25).allSatisfy(error -> {
            assertThat(error.kind()).isEqualTo(AdminError.Kind.TIMEOUT);
            assertThat(error.remark()).contains("400 ms");
        });
    }

    @Test
    void aNodeThatIsNamedTwiceIsAskedOnce() {
        var asked = new ConcurrentLinkedQueue<String>();

        var results = nodes.ask(List.of("a", "b", "a"), Duration.ofSeconds(1), (node, deadline) -> {
            asked.add(node);
            return node;
        });

        assertThat(asked).containsExactlyInAnyOrder("a", "b");
        assertThat(results.results()).extracting(NodeResult::node).containsExactly("a", "b");
    }

    @Test
    void noNodesGiveAnEmptyAnswer() {
        var results = nodes.ask(List.<String>of(), Duration.ofSeconds(1), (node, deadline) -> node);

        assertThat(results.results()).isEmpty();
        assertThat(results.complete()).isTrue();
    }

    @Test
    void anInterruptedCallerGetsWhatIsThereAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        var results = nodes.ask(List.of("a", "b"), Duration.ofSeconds(10), (node, deadline) -> {
            new CountDownLatch(1).await();
            return node;
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results.errors())
                .hasSize(2)
                .allSatisfy(e -> assertThat(e.remark()).contains("interrupted"));
    }

    @Test
    void whoeverStillAsksWhenTheDeadlineIsOverIsInterrupted() throws Exception {
        var interrupted = new CountDownLatch(1);

        nodes.ask(List.of("a"), Duration.ofMillis(50), (node, deadline) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return node;
        });

        interrupted.await();
    }

    @Test
    void aMistakeOfOurOwnIsNotBlamedOnTheNode() {
        assertThatIllegalStateException()
                .isThrownBy(() -> nodes.ask(List.of("a"), Duration.ofSeconds(1), (node, deadline) -> {
                    throw new NullPointerException("ours");
                }))
                .withRootCauseInstanceOf(NullPointerException.class);
    }
}
