package io.mqconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupOps;
import io.mqconsole.admin.TopicOps;
import io.mqconsole.shared.NodeFailure;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A region of which no broker is listed, as after a start while all of them are away. */
class HoldingsCollectorTest {
    private static final BrokerGroup AWAY = new BrokerGroup("c", "broker-b");

    private final AtomicReference<Set<BrokerGroup>> remembered = new AtomicReference<>(Set.of(AWAY));
    private final AtomicReference<Holdings> published = new AtomicReference<>(Holdings.empty("r"));
    private HoldingsCollector collector;

    @BeforeEach
    void nobodyToAsk() {
        ClusterAdmin admin = mock(ClusterAdmin.class);
        TopicOps topics = mock(TopicOps.class);
        GroupOps groups = mock(GroupOps.class);
        when(admin.topics()).thenReturn(topics);
        when(admin.groups()).thenReturn(groups);
        when(topics.configs(any(), any())).thenReturn(new FanOut<>(List.of()));
        when(topics.queues(any(), any(), any())).thenReturn(new FanOut<>(List.of()));
        when(groups.configs(any(), any())).thenReturn(new FanOut<>(List.of()));
        when(groups.offsets(any(), any())).thenReturn(new FanOut<>(List.of()));
        when(groups.clients(any(), any(), any())).thenReturn(new FanOut<>(List.of()));
        collector = new HoldingsCollector(
                "r",
                admin,
                Rhythm.USUAL,
                () -> RegionSnapshot.empty("r", List.of()),
                remembered::get,
                Clock.systemUTC(),
                published::set);
    }

    @AfterEach
    void stop() {
        collector.close();
    }

    @Test
    void aGroupThatIsRememberedAndThatNobodyListsIsSilentAndNotEmpty() {
        collector.collectSettings();
        collector.collectOffsets();
        collector.collectClients();

        assertThat(published.get().failures()).extracting(NodeFailure::node).containsExactly("broker-b");
        assertThat(published.get().byGroup().get(AWAY).readings())
                .allSatisfy(reading -> assertThat(reading.failure()).isNotNull());
    }

    @Test
    void itIsSilentUntilNobodyRemembersIt() {
        await().until(() -> published.get().byGroup().containsKey(AWAY));

        remembered.set(Set.of());
        collector.follow();

        await().until(() -> published.get().byGroup().isEmpty());
    }
}
