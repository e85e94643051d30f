package io.mqconsole.config;

import static io.mqconsole.config.Sample.A1;
import static io.mqconsole.config.Sample.A2;
import static io.mqconsole.config.Sample.KEY;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.mqconsole.audit.Audit;
import io.mqconsole.config.DriftFindings.Silent;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.NodeFailure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class DriftIgnoresTest {
    private static final Instant IGNORED = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant LATER = IGNORED.plusSeconds(60);
    private static final Drift SEEN = new Drift(A1, KEY, "false", "c1", "true", null, IGNORED, IGNORED, null);
    private static final DriftIgnoredRow ROW =
            DriftIgnoredRow.of(SEEN, new DriftIgnored(IGNORED.plusSeconds(3600), "admin", null, IGNORED));

    private final DriftIgnoredMapper mapper = mock(DriftIgnoredMapper.class);
    private final DriftIgnores ignores = new DriftIgnores(
            mapper,
            mock(Audit.class),
            mock(CurrentUser.class),
            Clock.fixed(LATER, ZoneOffset.UTC),
            mock(TransactionTemplate.class));

    @BeforeEach
    void oneIsIgnored() {
        when(mapper.pending(any())).thenReturn(List.of(ROW));
    }

    @Test
    void whatABrokerHoldsAgainAsItWasToldIsForgottenAndCountsWhenItComesBack() {
        ignores.forgetMended(new DriftFindings(List.of(), List.of(), Map.of(A1.nodeId(), LATER), LATER));
        verify(mapper).forgetOne(ROW);
    }

    @Test
    void aDifferenceThatIsStillThereStaysIgnored() {
        ignores.forgetMended(new DriftFindings(List.of(SEEN), List.of(), Map.of(A1.nodeId(), LATER), LATER));
        verify(mapper, never()).forgetOne(any());
    }

    @Test
    void ofABrokerThatDoesNotAnswerNothingIsForgotten() {
        Silent silent = new Silent(A1, new NodeFailure(A1.address(), "TIMEOUT", "no answer"));
        ignores.forgetMended(new DriftFindings(List.of(), List.of(silent), Map.of(A2.nodeId(), LATER), LATER));
        verify(mapper, never()).forgetOne(any());
    }

    /** Of two consoles the one that has not read the broker again does not know yet of what the other one ignores. */
    @Test
    void anAnswerFromBeforeItWasIgnoredForgetsNothing() {
        ignores.forgetMended(new DriftFindings(List.of(), List.of(), Map.of(A1.nodeId(), IGNORED), IGNORED));
        verify(mapper, never()).forgetOne(any());
    }
}
