package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.RegionEndpoint;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which NameServers are meant. */
class NameServersTest {
    private static final String A = "10.0.0.1:9876";
    private static final String B = "10.0.0.2:9876";

    private final RegionConnections connections = mock(RegionConnections.class);
    private final ClusterAdmin admin = mock(ClusterAdmin.class);
    private final NameServers nameServers = new NameServers(connections);

    @BeforeEach
    void aRegionOfTwo() {
        when(admin.endpoint())
                .thenReturn(new RegionEndpoint(List.of(NodeAddress.parse(A), NodeAddress.parse(B)), null, false));
        when(connections.all()).thenReturn(Map.of("r", admin));
    }

    private ConsoleException refusal(String region, @Nullable List<String> named) {
        return catchThrowableOfType(ConsoleException.class, () -> nameServers.named(region, named));
    }

    @Test
    void allAreMeantWhereNoneIsNamedAndOthersInTheOrderOfTheRegion() {
        assertThat(nameServers.named("r", null)).containsExactly(A, B);
        assertThat(nameServers.named("r", List.of(B, A, B))).containsExactly(A, B);
        assertThat(nameServers.named("r", List.of(B))).containsExactly(B);
    }

    @Test
    void nobodyIsNoTarget() {
        assertThat(refusal("r", List.of()).code()).isEqualTo(ErrorCode.NO_TARGET);
    }

    @Test
    void eachUnknownOneIsNamedAndSoIsAnUnknownRegion() {
        ConsoleException refusal = refusal("r", List.of(A, "10.0.0.9:9876", "nonsense"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        assertThat(refusal.fields())
                .extracting(problem -> problem.message().args().getFirst())
                .containsExactly("10.0.0.9:9876", "nonsense");
        assertThat(refusal("elsewhere", null).fields())
                .extracting(FieldProblem::field)
                .containsExactly("region");
    }
}
