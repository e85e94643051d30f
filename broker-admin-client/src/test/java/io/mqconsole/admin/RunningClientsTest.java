package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that are asked through a broker: each answers or fails for itself. */
@Timeout(60)
class RunningClientsTest {
    private static final Duration DEADLINE = Duration.ofMillis(1500);
    private static final String CLIENTS_ONLY = "{\"properties\":{\"PROP_CONSUME_TYPE\":\"CONSUME_PASSIVELY\"}}";

    @Test
    void aSilentClientAndOneThatLeftFailAloneAndTheConnectionStays() {
        var connections = ConcurrentHashMap.<ChannelId>newKeySet();
        try (var broker = ScriptedNode.that((connection, request) -> {
                    connections.add(connection.channel().id());
                    return switch (client(request)) {
                        case "silent" -> null;
                        case "gone" -> RemotingCommand.createResponseCommand(1, "The Consumer <g> <gone> not online");
                        default -> ScriptedNode.ok(CLIENTS_ONLY);
                    };
                });
                var admin = admin()) {
            var running = admin.groups()
                    .running("g", through(broker, "silent", "gone", "well"), false, CallOptions.within(DEADLINE));

            assertThat(running.byNode()).containsOnlyKeys("well");
            assertThat(running.of("well").orElseThrow().took()).isLessThan(DEADLINE);
            assertThat(running.errors())
                    .hasSize(2)
                    .contains(new AdminError(
                            AdminError.Kind.BROKER_ERROR, 1, "The Consumer <g> <gone> not online", "gone"))
                    .anySatisfy(error -> {
                        assertThat(error.node()).isEqualTo("silent");
                        assertThat(error.kind()).isEqualTo(AdminError.Kind.TIMEOUT);
                    });
            assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(307, 3L));

            assertThat(admin.groups()
                            .running("g", through(broker, "well"), false, CallOptions.within(DEADLINE))
                            .complete())
                    .isTrue();
            assertThat(connections).hasSize(1);
        }
    }

    @Test
    void noMoreThanEightClientsOfABrokerAreAskedAtATime() {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        try (var broker = ScriptedNode.that((connection, request) -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    Thread.sleep(20);
                    underWay.decrementAndGet();
                    return ScriptedNode.ok(CLIENTS_ONLY);
                });
                var admin = admin()) {
            String[] clients = new String[30];
            for (int i = 0; i < clients.length; i++) {
                clients[i] = "client-" + i;
            }

            var running = admin.groups()
                    .running("g", through(broker, clients), false, CallOptions.within(Duration.ofSeconds(20)));

            assertThat(running.byNode()).containsOnlyKeys(clients);
            assertThat(most).hasValue(8);
        }
    }

    @Test
    void whatAClientDoesNotSayIsUnknownAndOneThatPopsOwnsQueuesToo() {
        String popping = "{\"properties\":{\"PROP_CONSUMER_START_TIMESTAMP\":\"1700000000000\","
                + "\"PROP_CONSUME_TYPE\":\"CONSUME_POP\"},\"jstack\":\"main TID: 1\","
                + "\"mqPopTable\":{{\"brokerName\":\"b\",\"queueId\":-1,\"topic\":\"t\"}:"
                + "{\"droped\":false,\"lastPopTimestamp\":1700000000001,\"waitAckCount\":3}},"
                + "\"mqTable\":{{\"brokerName\":\"b\",\"queueId\":1,\"topic\":\"t\"}:"
                + "{\"cachedMsgCount\":2,\"commitOffset\":5,\"droped\":true,\"lastConsumeTimestamp\":0,"
                + "\"lastPullTimestamp\":1700000000002,\"locked\":true}},\"somethingNew\":[1]}";
        try (var broker = ScriptedNode.answering(popping);
                var admin = admin()) {
            var running =
                    admin.groups().running("g", through(broker, "c"), true, CallOptions.within(Duration.ofSeconds(10)));

            assertThat(running.values())
                    .containsExactly(new ClientRunning(
                            "c",
                            Instant.ofEpochMilli(1_700_000_000_000L),
                            false,
                            "CONSUME_POP",
                            "",
                            null,
                            null,
                            List.of(),
                            List.of(
                                    new OwnedQueue(
                                            "t",
                                            "b",
                                            -1,
                                            -1,
                                            3,
                                            false,
                                            false,
                                            Instant.ofEpochMilli(1_700_000_000_001L),
                                            null),
                                    new OwnedQueue(
                                            "t",
                                            "b",
                                            1,
                                            5,
                                            2,
                                            false,
                                            true,
                                            Instant.ofEpochMilli(1_700_000_000_002L),
                                            null)),
                            Map.of(),
                            "main TID: 1"));
        }
    }

    private static String client(RemotingCommand request) {
        return request.getExtFields().get("clientId");
    }

    private static Map<String, BrokerRef> through(ScriptedNode broker, String... clients) {
        var through = new LinkedHashMap<String, BrokerRef>();
        for (String client : clients) {
            through.put(client, new BrokerRef("mq", "broker-a", 0, broker.address()));
        }
        return through;
    }

    private static ClusterAdmin admin() {
        return ClusterAdmin.connect(new RegionEndpoint(List.of(new NodeAddress("127.0.0.1", 1)), null, false));
    }
}
