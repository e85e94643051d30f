package io.mqconsole.config;

import static io.mqconsole.config.Sample.A1;
import static io.mqconsole.config.Sample.A2;
import static io.mqconsole.config.Sample.B1;
import static io.mqconsole.config.Sample.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.change.ChangeEngine;
import io.mqconsole.change.Written;
import io.mqconsole.config.DriftFindings.Silent;
import io.mqconsole.config.LiveValues.Answer;
import io.mqconsole.shared.NodeFailure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DriftLookTest {
    private static final Instant PUSHED = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant LATER = PUSHED.plusSeconds(60);

    private final ChangeEngine changes = mock(ChangeEngine.class);
    private final LiveValues live = mock(LiveValues.class);

    @BeforeEach
    void falseWasPushedToA1AndEverybodyAnswers() {
        when(changes.lastWrittenBelow("config/")).thenReturn(List.of(written(KEY, "false")));
        when(live.answer(any())).thenReturn(new Answer(LATER, null));
        holds("false", LATER);
    }

    private static Written written(String key, String value) {
        return written(A1, key, value);
    }

    private static Written written(ConfigBroker broker, String key, String value) {
        return new Written(
                "c1",
                broker.region(),
                broker.cluster(),
                broker.brokerName(),
                broker.address(),
                BrokerConfigKind.subject(key),
                "MASTER",
                Map.of(key, value),
                false,
                PUSHED);
    }

    private DriftFindings look(Instant now, ConfigItem... items) {
        return new DriftLook(
                        changes, () -> List.of(A1, A2), () -> List.of(items), live, Clock.fixed(now, ZoneOffset.UTC))
                .now();
    }

    private void holds(@Nullable String value, @Nullable Instant at) {
        when(live.of(A1, KEY)).thenReturn(new LiveValues.Held(value, at));
    }

    @Test
    void aBrokerThatHoldsSomethingElseThanWasPushedIsTold() {
        holds("true", LATER);
        assertThat(look(LATER).drifts()).singleElement().satisfies(drift -> {
            assertThat(drift.desired()).isEqualTo("false");
            assertThat(drift.live()).isEqualTo("true");
            assertThat(drift.since()).isEqualTo(LATER);
        });
        holds("false", LATER);
        assertThat(look(LATER).drifts()).isEmpty();
    }

    @Test
    void whatTheDecidingItemSaysByNowIsAdopted() {
        holds("true", LATER);
        assertThat(look(LATER, Sample.broker(A1, "true")).drifts()).isEmpty();
        assertThat(look(LATER, Sample.broker(B1, "true")).drifts()).hasSize(1);
    }

    @Test
    void thePermissionOfANodeIsToldOnItsOwnPageAndNotHere() {
        when(changes.lastWrittenBelow("config/"))
                .thenReturn(List.of(written(KEY, "false"), written("brokerPermission", "4")));
        holds("true", LATER);
        when(live.of(A1, "brokerPermission")).thenReturn(new LiveValues.Held("6", LATER));
        assertThat(look(LATER).drifts()).extracting(Drift::property).containsExactly(KEY);
    }

    @Test
    void whatWasReadBeforeThePushOrNeverIsNoDrift() {
        holds("true", PUSHED.minusSeconds(1));
        assertThat(look(LATER).drifts()).isEmpty();
        holds(null, null);
        assertThat(look(LATER).drifts()).isEmpty();
    }

    @Test
    void theFirstSightOfADifferenceIsKept() {
        holds("true", LATER);
        DriftFindings first = look(LATER).after(DriftFindings.NONE);
        DriftFindings second = look(LATER.plusSeconds(300)).after(first);
        assertThat(second.drifts())
                .singleElement()
                .satisfies(drift -> assertThat(drift.since()).isEqualTo(LATER));
        holds("maybe", LATER);
        assertThat(look(LATER.plusSeconds(600)).after(second).drifts())
                .as("another value is another difference")
                .singleElement()
                .satisfies(drift -> assertThat(drift.since()).isEqualTo(LATER.plusSeconds(600)));
    }

    @Test
    void whoDidNotAnswerIsNamedWithWhatIsRemembered() {
        NodeFailure hanging = new NodeFailure(A2.address(), "TIMEOUT", "no answer within 3 s");
        when(live.answer(A2)).thenReturn(new Answer(PUSHED, hanging));
        DriftFindings found = look(LATER);
        assertThat(found.silent()).containsExactly(new Silent(A2, hanging));
        assertThat(found.collectedAt()).isEqualTo(PUSHED);
        assertThat(found.answered()).containsOnly(Map.entry(A1.nodeId(), LATER));
    }

    @Test
    void ofABrokerThatIsGoneAndWasToldNothingNobodyExpectsAnAnswer() {
        when(changes.lastWrittenBelow("config/"))
                .thenReturn(List.of(written(KEY, "false"), written(B1, "brokerPermission", "4")));
        ConfigBroker goneB = gone(B1);
        ConfigBroker goneA = gone(A1);
        when(live.of(goneA, KEY)).thenReturn(new LiveValues.Held(null, null));
        when(live.answer(any()))
                .thenAnswer(asked -> new Answer(
                        null, new NodeFailure(asked.<ConfigBroker>getArgument(0).address(), "UNREACHABLE", "gone")));
        DriftFindings found = new DriftLook(
                        changes, () -> List.of(goneA, goneB), List::of, live, Clock.fixed(LATER, ZoneOffset.UTC))
                .now();
        assertThat(found.silent()).extracting(Silent::broker).containsExactly(goneA);
        assertThat(found.collectedAt()).isNull();
    }

    private static ConfigBroker gone(ConfigBroker broker) {
        return new ConfigBroker(
                broker.nodeId(),
                broker.region(),
                broker.cluster(),
                broker.brokerName(),
                broker.address(),
                false,
                broker.slave(),
                broker.hostname(),
                broker.room(),
                broker.env(),
                broker.cell());
    }
}
