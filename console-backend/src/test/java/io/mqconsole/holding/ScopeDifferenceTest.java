package io.mqconsole.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.change.WavePlan;
import io.mqconsole.change.WaveSize;
import io.mqconsole.config.Masters;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What another scope takes from brokers and gives to them. */
class ScopeDifferenceTest {
    private static final BrokerRef A = master("broker-a", 1);
    private static final BrokerRef B = master("broker-b", 2);
    private static final BrokerRef C = master("broker-c", 3);

    private final List<NodeResult<String>> answers = new ArrayList<>();

    private static BrokerRef master(String name, int port) {
        return new BrokerRef("c", name, 0, new NodeAddress("10.0.0.1", port));
    }

    private void holds(BrokerRef broker, String value) {
        answers.add(new NodeResult.Ok<>(broker.address().toString(), value, Duration.ZERO));
    }

    private void fails(BrokerRef broker, AdminError.Kind kind) {
        String node = broker.address().toString();
        answers.add(new NodeResult.Failed<>(node, new AdminError(kind, 0, "no", node), Duration.ZERO));
    }

    private ScopeDifference<String> difference(Set<String> known, Set<BrokerRef> inside) {
        return ScopeDifference.between(
                new Masters.Asked<>(List.of(A, B, C), new FanOut<>(answers)), known, inside::contains);
    }

    @Test
    void thoseOutOfItLoseItAndThoseInItGetItAsTheOnesThatStayHoldIt() {
        holds(A, "leaves");
        holds(B, "stays");
        fails(C, AdminError.Kind.NOT_FOUND);
        assertThat(difference(Set.of("broker-a", "broker-b"), Set.of(B, C)))
                .isEqualTo(new ScopeDifference<>(List.of(C), List.of(A), "stays"));
    }

    @Test
    void whereNobodyStaysItIsAsThoseHaveItThatLoseIt() {
        holds(A, "leaves");
        fails(B, AdminError.Kind.NOT_FOUND);
        fails(C, AdminError.Kind.NOT_FOUND);
        assertThat(difference(Set.of("broker-a"), Set.of(C)))
                .isEqualTo(new ScopeDifference<>(List.of(C), List.of(A), "leaves"));
    }

    @Test
    void aSilentBrokerIsTakenForWhatItWasSeenToBe() {
        holds(A, "stays");
        fails(B, AdminError.Kind.TIMEOUT);
        fails(C, AdminError.Kind.TIMEOUT);
        assertThat(difference(Set.of("broker-a", "broker-b"), Set.of(A, B)).none())
                .isTrue();
        assertThat(difference(Set.of("broker-a", "broker-b"), Set.of(A)))
                .isEqualTo(new ScopeDifference<>(List.of(), List.of(B), "stays"));
    }

    @Test
    void nothingIsTakenAwayWhileABrokerThatShallGetItIsSilent() {
        holds(A, "leaves");
        fails(B, AdminError.Kind.NOT_FOUND);
        fails(C, AdminError.Kind.TIMEOUT);
        assertThat(refusal(Set.of(C))).isEqualTo(ErrorCode.BROKER_UNREACHABLE);
        assertThat(difference(Set.of("broker-a"), Set.of(A, C)).gaining())
                .as("where nothing is lost it is tried")
                .containsExactly(C);
    }

    @Test
    void whatMovesIsThereBeforeItGoes() {
        holds(A, "leaves");
        fails(B, AdminError.Kind.NOT_FOUND);
        fails(C, AdminError.Kind.NOT_FOUND);
        assertThat(difference(Set.of("broker-a"), Set.of(B, C)).waves().waves())
                .containsExactly(WaveSize.of(2), WaveSize.of("100%"));
        assertThat(difference(Set.of("broker-a"), Set.of(A, C)).waves()).isEqualTo(WavePlan.AT_ONCE);
    }

    @Test
    void aScopeWithoutABrokerGroupAndOneThatNobodyCanFollowAreRefused() {
        fails(A, AdminError.Kind.TIMEOUT);
        fails(B, AdminError.Kind.NOT_FOUND);
        fails(C, AdminError.Kind.NOT_FOUND);
        assertThat(refusal(Set.of())).isEqualTo(ErrorCode.VALIDATION_FAILED);
        assertThat(refusal(Set.of(B))).isEqualTo(ErrorCode.BROKER_UNREACHABLE);
    }

    private ErrorCode refusal(Set<BrokerRef> inside) {
        return catchThrowableOfType(ConsoleException.class, () -> difference(Set.of("broker-a"), inside))
                .code();
    }
}
