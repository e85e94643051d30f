package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No node has more requests under way than the caller allows. */
@Timeout(20)
class NodeWindowsTest {
    private final NodeWindows windows = new NodeWindows();

    @Test
    void aFullWindowLetsNobodyInUntilTheDeadline() throws Exception {
        try (var first = windows.enter("a", 1, Deadline.after(Duration.ofSeconds(1)))) {
            assertThatExceptionOfType(NodeFailure.class)
                    .isThrownBy(() -> windows.enter("a", 1, Deadline.after(Duration.ofMillis(50))))
                    .withMessageContaining("none was sent");
        }
    }

    @Test
    void aPlaceThatIsGivenBackGoesToTheNext() throws Exception {
        var first = windows.enter("a", 1, Deadline.after(Duration.ofSeconds(1)));
        var second = CompletableFuture.runAsync(() -> {
            try {
                windows.enter("a", 1, Deadline.after(Duration.ofSeconds(10))).close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(second).isNotDone();

        first.close();

        assertThat(second).succeedsWithin(5, TimeUnit.SECONDS);
    }

    @Test
    void nodesDoNotShareAWindowAndLeaveNothingBehind() throws Exception {
        try (var a = windows.enter("a", 1, Deadline.after(Duration.ofSeconds(1)));
                var b = windows.enter("b", 1, Deadline.after(Duration.ofSeconds(1)))) {
            assertThat(windows.nodesInUse()).isEqualTo(2);
        }
        assertThat(windows.nodesInUse()).isZero();
    }
}
