package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.NodeAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WritableMastersTest {
    private static final BrokerRef A = new BrokerRef("c", "a", 0, new NodeAddress("10.0.0.1", 1));
    private static final BrokerRef B = new BrokerRef("c", "b", 0, new NodeAddress("10.0.0.2", 1));
    private static final BrokerRef OTHER = new BrokerRef("d", "x", 0, new NodeAddress("10.0.0.3", 1));
    private static final List<BrokerRef> ALL = List.of(A, B, OTHER);

    @Test
    void oneThatIsLeftIsEnough() {
        assertThat(lost(Map.of(A, 6, B, 6, OTHER, 6), Map.of(A, 4))).isEmpty();
        assertThat(lost(Map.of(A, 6, B, 2, OTHER, 6), Map.of(A, 0))).isEmpty();
    }

    @Test
    void theLastOneIsLostInItsOwnClusterOnly() {
        assertThat(lost(Map.of(A, 6, B, 4, OTHER, 6), Map.of(A, 4))).containsExactly("c");
        assertThat(lost(Map.of(A, 6, B, 6, OTHER, 6), Map.of(A, 4, B, 0))).containsExactly("c");
        assertThat(lost(Map.of(A, 6, B, 6, OTHER, 6), Map.of(OTHER, 4))).containsExactly("d");
    }

    @Test
    void whatIsNotKnownIsTakenForTheWorse() {
        assertThat(lost(Map.of(B, 4), Map.of(A, 4))).as("it may be writable").containsExactly("c");
        assertThat(lost(Map.of(A, 6), Map.of(A, 4))).as("the other may not be").containsExactly("c");
    }

    @Test
    void nothingIsLostWhereNobodyCouldSend() {
        assertThat(lost(Map.of(A, 4, B, 4), Map.of(A, 0))).isEmpty();
        assertThat(lost(Map.of(A, 4, B, 4), Map.of(A, 6))).isEmpty();
    }

    private static Iterable<String> lost(Map<BrokerRef, Integer> before, Map<BrokerRef, Integer> wanted) {
        return new WritableMasters(ALL, byAddress(before), byAddress(wanted)).lost();
    }

    private static Map<String, Integer> byAddress(Map<BrokerRef, Integer> bits) {
        return bits.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().address().toString(), Map.Entry::getValue));
    }
}
