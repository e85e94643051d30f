package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which broker group is followed when several shall hold something alike. */
class ExemplarTest {
    private static final BrokerRef A = new BrokerRef("c", "broker-a", 0, new NodeAddress("10.0.0.1", 1));
    private static final BrokerRef B = new BrokerRef("c", "broker-b", 0, new NodeAddress("10.0.0.1", 2));
    private static final BrokerRef C = new BrokerRef("c", "broker-c", 0, new NodeAddress("10.0.0.1", 3));

    private static NodeResult<String> holds(BrokerRef broker, String value) {
        return new NodeResult.Ok<>(broker.address().toString(), value, Duration.ZERO);
    }

    private static NodeResult<String> fails(BrokerRef broker, AdminError.Kind kind) {
        String node = broker.address().toString();
        return new NodeResult.Failed<>(node, new AdminError(kind, 0, "no", node), Duration.ZERO);
    }

    private static final FanOut<String> ANSWERS = new FanOut<>(
            List.of(holds(A, "one"), fails(B, AdminError.Kind.NOT_FOUND), fails(C, AdminError.Kind.UNREACHABLE)));

    @Test
    void theOneThatIsNamedIsFollowedAlsoByThoseThatHaveNothing() {
        Exemplar<String> exemplar = Exemplar.among(List.of(A, B, C), ANSWERS, "broker-a", "t");
        assertThat(exemplar.right()).isEqualTo("one");
        assertThat(exemplar.masters()).containsExactly(A, B, C);
        assertThat(exemplar.held()).containsExactly("one");
    }

    @Test
    void oneThatHasNothingIsSilentOrIsNotThereCannotBeFollowed() {
        for (String like : List.of("broker-b", "broker-c", "broker-z", "")) {
            assertThatThrownBy(() -> Exemplar.among(List.of(A, B, C), ANSWERS, like, "t"))
                    .as(like)
                    .isInstanceOfSatisfying(
                            ConsoleException.class,
                            told -> assertThat(told.fields())
                                    .containsExactly(new FieldProblem("like", Text.of("align.like", like, "t"))));
        }
    }
}
