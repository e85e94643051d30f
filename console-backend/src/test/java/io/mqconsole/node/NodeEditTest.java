package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NodeEditTest {
    @Test
    void labelsAreTrimmedAndBlankOnesUnset() {
        assertThat(NodeEdit.checked(labels("  host-1 ", " ", "机房 一"))).isEqualTo(labels("host-1", null, "机房 一"));
    }

    @Test
    void everyWrongLabelIsNamedAtOnce() {
        ConsoleException refused = catchThrowableOfType(
                ConsoleException.class, () -> NodeEdit.checked(labels("host 1", "10.0.0.1\u0000", "r".repeat(65))));

        assertThat(refused.fields()).extracting(FieldProblem::field).containsExactly("hostname", "vip", "room");
    }

    private static NodeLabels labels(String hostname, String vip, String room) {
        return NodeLabels.of(Arrays.asList(hostname, vip, null, room, null, null, null, null, null));
    }
}
