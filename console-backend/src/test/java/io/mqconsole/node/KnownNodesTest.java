package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.snapshot.BrokerGroup;
import io.mqconsole.snapshot.Snapshots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class KnownNodesTest {
    private static final Instant NOW = Instant.parse("2026-01-20T00:00:00Z");

    private final NodeMapper mapper = mock(NodeMapper.class);
    private final KnownNodes known =
            new KnownNodes(mapper, new Snapshots(), new JsonMapper(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void brokersOfARegionAreMissedForTwoWeeksUnlessSomebodyRemovesThem() {
        when(mapper.findAll())
                .thenReturn(List.of(
                        row("a", "r", "broker-a", NOW.minusSeconds(60)),
                        row("b", "r", "broker-b", NOW.minus(KnownNodes.MISSED).plusSeconds(60)),
                        row("b2", "r", "broker-b", NOW.minus(Duration.ofDays(90))),
                        row("c", "r", "broker-c", NOW.minus(KnownNodes.MISSED).minusSeconds(60)),
                        row("d", "other", "broker-d", NOW),
                        row("ns", "r", null, NOW),
                        row("by-hand", "r", "broker-e", null)))
                .thenReturn(List.of(row("b", "r", "broker-b", NOW)));

        known.reload();
        assertThat(known.of("r"))
                .containsExactlyInAnyOrder(new BrokerGroup("c", "broker-a"), new BrokerGroup("c", "broker-b"));

        known.reload();
        assertThat(known.of("r")).containsExactly(new BrokerGroup("c", "broker-b"));
    }

    static NodeRow row(String id, String region, @Nullable String brokerName, @Nullable Instant lastSeen) {
        return new NodeRow(
                id,
                region,
                brokerName == null ? NodeType.NAMESRV : NodeType.BROKER,
                brokerName == null ? null : "c",
                brokerName,
                "10.0.0.1:10911",
                NodeOrigin.DISCOVERED,
                lastSeen,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                NOW,
                "system");
    }
}
