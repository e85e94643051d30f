package io.mqconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.ClusterTable;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.NodeResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerTableTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final NodeAddress ADDRESS = new NodeAddress("10.0.0.1", 10911);
    private static final BrokerKey KEY = new BrokerKey("c", "broker-a", ADDRESS);

    @Test
    void aBrokerIsKnownUnderTheIdThatEachNameServerGivesIt() {
        var merged = BrokerTable.merge(Map.of(), tables(lists("ns1", 0), lists("ns2", 1)), NOON);

        assertThat(merged.get(KEY).registrations()).isEqualTo(Map.of("ns1", 0L, "ns2", 1L));
    }

    @Test
    void aNameServerThatDoesNotAnswerHasNoSay() {
        var before = BrokerTable.merge(Map.of(), tables(lists("ns1", 0), lists("ns2", 0)), NOON);

        var merged = BrokerTable.merge(before, tables(lists("ns1"), silent("ns2")), NOON.plusSeconds(5));

        assertThat(merged.get(KEY).registrations()).isEmpty();
        assertThat(merged.get(KEY).listedAt()).isEqualTo(NOON);
    }

    @Test
    void whenNoNameServerAnswersThePictureStays() {
        var before = BrokerTable.merge(Map.of(), tables(lists("ns1", 0)), NOON);

        var merged = BrokerTable.merge(before, tables(silent("ns1")), NOON.plus(Duration.ofHours(8)));

        assertThat(merged).isEqualTo(before);
    }

    @Test
    void aBrokerThatIsGoneIsAskedForTenMoreMinutesAndThenForgotten() {
        var before = BrokerTable.merge(Map.of(), tables(lists("ns1", 0)), NOON);

        assertThat(BrokerTable.merge(before, tables(lists("ns1")), NOON.plus(Duration.ofMinutes(9))))
                .containsKey(KEY);
        assertThat(BrokerTable.merge(before, tables(lists("ns1")), NOON.plus(Duration.ofMinutes(11))))
                .isEmpty();
    }

    @SafeVarargs
    private static FanOut<ClusterTable> tables(NodeResult<ClusterTable>... results) {
        return new FanOut<>(List.of(results));
    }

    private static NodeResult<ClusterTable> lists(String nameServer, long... brokerIds) {
        List<BrokerRef> brokers = java.util.Arrays.stream(brokerIds)
                .mapToObj(id -> new BrokerRef("c", "broker-a", id, ADDRESS))
                .toList();
        return new NodeResult.Ok<>(nameServer, new ClusterTable(brokers), Duration.ofMillis(1));
    }

    private static NodeResult<ClusterTable> silent(String nameServer) {
        return new NodeResult.Failed<>(
                nameServer, new AdminError(AdminError.Kind.TIMEOUT, 0, "no answer", nameServer), Duration.ofSeconds(3));
    }
}
