package io.mqconsole.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.ClockAt;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupClient;
import io.mqconsole.admin.GroupClients;
import io.mqconsole.admin.GroupOps;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.admin.ProducerClient;
import io.mqconsole.admin.QueueOffsets;
import io.mqconsole.admin.TopicOps;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.snapshot.BrokerGroup;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import io.mqconsole.snapshot.HoldingsBoard;
import io.mqconsole.snapshot.SettingsOnly;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told of those who use a topic before it goes. */
class TopicUseTest {
    private static TopicUse use(Set<String> online, int producers, Duration quiet, String... silent) {
        return new TopicUse(online, Set.of(), List.of(silent), producers, quiet);
    }

    @Test
    void groupsOfOtherInstancesAreCountedAndNotNamed() {
        var online = Set.of("SHOP%GID_own", "BANK%GID_spy", "GID_nobodys");
        assertThat(use(online, 0, null).consumers("SHOP"))
                .containsExactly(
                        PlanWarning.blocking("topic.change.consumed", 1, "SHOP%GID_own"),
                        PlanWarning.blocking("topic.change.consumed-by-others", 2));
        assertThat(use(online, 0, null).consumers(null))
                .as("whoever reaches what is nobody's reaches everything")
                .containsExactly(
                        PlanWarning.blocking("topic.change.consumed", 3, "BANK%GID_spy, GID_nobodys, SHOP%GID_own"));
        assertThat(use(Set.of(), 0, null).consumers("SHOP")).isEmpty();
    }

    @Test
    void whoCameAMomentAgoIsThere() {
        var broker = new BrokerRef("c", "broker-a", 0, new NodeAddress("10.0.0.1", 10911));
        String node = broker.address().toString();
        var clock = new ClockAt();
        ClusterAdmin admin = mock(ClusterAdmin.class);
        TopicOps topics = mock(TopicOps.class);
        GroupOps groups = mock(GroupOps.class);
        when(admin.topics()).thenReturn(topics);
        when(admin.groups()).thenReturn(groups);
        when(topics.consumers(anyCollection(), anyString(), any())).thenReturn(ok(node, Set.of("GID_new", "GID_old")));
        when(groups.clients(anyCollection(), anyCollection(), any()))
                .thenReturn(ok(
                        node,
                        Map.of(
                                "GID_new",
                                new GroupClients("", "", "", Map.of(), List.of(new GroupClient("1", "a:1", "", ""))))));
        var client = new ProducerClient("1", "a:1", "JAVA", "V5_5_0", null);
        when(topics.producers(anyCollection(), any()))
                .thenReturn(ok(node, Map.of("CLIENT_INNER_PRODUCER", List.of(client), "PID_shop", List.of(client))));
        when(topics.queues(anyCollection(), anyCollection(), any()))
                .thenReturn(ok(
                        node,
                        Map.of(
                                "orders",
                                List.of(new QueueOffsets(
                                        0, 0, 7, clock.instant().minusSeconds(20))))));
        RegionConnections connections = mock(RegionConnections.class);
        when(connections.of("r")).thenReturn(admin);
        Holdings holdings = mock(Holdings.class);
        when(holdings.byGroup()).thenReturn(Map.of(new BrokerGroup("c", "broker-a"), holding(broker)));
        HoldingsBoard board = mock(HoldingsBoard.class);
        when(board.current("r")).thenReturn(holdings);
        Topic topic = mock(Topic.class);
        when(topic.region()).thenReturn("r");
        when(topic.name()).thenReturn("orders");

        TopicUse use = new TopicUsers(board, connections, clock).now(topic);

        assertThat(use)
                .isEqualTo(new TopicUse(Set.of("GID_new"), Set.of("GID_old"), List.of(), 1, Duration.ofSeconds(20)));
    }

    private static <T> FanOut<T> ok(String node, T value) {
        return new FanOut<>(List.of(new NodeResult.Ok<>(node, value, Duration.ZERO)));
    }

    private static Holding holding(BrokerRef lead) {
        var settings = new TopicSettings("orders", 6, 4, 4, false, Map.of());
        return SettingsOnly.of(lead, Map.of("orders", settings), Map.of());
    }

    @Test
    void aBrokerThatDoesNotTellForbidsIt() {
        assertThat(use(Set.of(), 0, null, "b:10911").consumers(null))
                .containsExactly(PlanWarning.blocking("topic.change.consumers-unknown", "b:10911"));
    }

    @Test
    void whoSendsForbidsItAsFarAsItCanBeTold() {
        assertThat(use(Set.of(), 2, Duration.ofSeconds(20)).producing())
                .containsExactly(PlanWarning.blocking("topic.change.sent-to", 20L, 2));
        assertThat(use(Set.of(), 2, Duration.ofMinutes(5)).producing())
                .containsExactly(PlanWarning.of("topic.change.producers", 2));
        assertThat(use(Set.of(), 2, null).producing()).containsExactly(PlanWarning.of("topic.change.producers", 2));
        assertThat(use(Set.of(), 0, Duration.ofSeconds(20)).producing())
                .as("nobody who sends is connected any more")
                .isEmpty();
    }
}
