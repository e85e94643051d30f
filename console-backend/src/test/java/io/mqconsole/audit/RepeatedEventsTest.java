package io.mqconsole.audit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.mqconsole.ClockAt;
import io.mqconsole.shared.Actor;
import io.mqconsole.shared.WayIn;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeatedEventsTest {
    private static final Actor ANN = new Actor("ann", WayIn.UI, "10.0.0.1");

    private final Audit audit = mock(Audit.class);
    private final ClockAt clock = new ClockAt();
    private final RepeatedEvents repeated = new RepeatedEvents(audit, clock);

    @AfterEach
    void end() {
        repeated.destroy();
    }

    @Test
    void aFloodIsTwoRowsAMinute() {
        for (int i = 0; i < 1_000; i++) {
            repeated.note(ANN, "login", "user/ann", Outcome.FAILED, "wrong");
        }
        verify(audit, times(1)).record(ANN, "login", "user/ann", Outcome.FAILED, "wrong");
        verify(audit, never()).repeated(any(), any(), any(), any(), any(), anyLong());
        clock.pass(RepeatedEvents.WINDOW.plus(Duration.ofSeconds(1)));
        repeated.write(clock.instant().minus(RepeatedEvents.WINDOW));
        verify(audit).repeated(ANN, "login", "user/ann", Outcome.FAILED, "wrong", 999);
    }

    @Test
    void theNextMinuteBeginsWithARowAgain() {
        repeated.note(ANN, "login", "user/ann", Outcome.FAILED, "wrong");
        clock.pass(RepeatedEvents.WINDOW.plus(Duration.ofSeconds(1)));
        repeated.write(clock.instant().minus(RepeatedEvents.WINDOW));
        repeated.note(ANN, "login", "user/ann", Outcome.FAILED, "wrong");
        verify(audit, times(2)).record(ANN, "login", "user/ann", Outcome.FAILED, "wrong");
    }

    @Test
    void whatWasCountedIsNotLostAtShutdown() {
        repeated.note(ANN, "login", "user/ann", Outcome.FAILED, "wrong");
        repeated.note(ANN, "login", "user/ann", Outcome.FAILED, "wrong");
        repeated.destroy();
        verify(audit).repeated(ANN, "login", "user/ann", Outcome.FAILED, "wrong", 1);
    }

    @Test
    void everNewKindsAreCountedAsOneBeyondALimit() {
        for (int i = 0; i < RepeatedEvents.MAX_KINDS + 500; i++) {
            repeated.note(new Actor("user" + i, WayIn.UI, "10.0.0.1"), "login", "user/" + i, Outcome.FAILED, "wrong");
        }
        verify(audit, times(RepeatedEvents.MAX_KINDS + 1)).record(any(), any(), any(), any(), any());
    }

    @Test
    void aRefusalStaysARefusalWhenTheTrailCannotBeWritten() {
        doThrow(new IllegalStateException("the database is away"))
                .when(audit)
                .record(any(), any(), any(), any(), any());
        assertThatCode(() -> repeated.note(ANN, "login", "user/ann", Outcome.FAILED, "wrong"))
                .doesNotThrowAnyException();
    }
}
