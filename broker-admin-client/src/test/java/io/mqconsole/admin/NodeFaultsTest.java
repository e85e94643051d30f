package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.netty.channel.ChannelId;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a caller is told when nodes do what they should not. */
@Timeout(30)
class NodeFaultsTest {
    /** For what is not about time: a busy machine shall not fail it. */
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));

    private static final String EMPTY_TABLE = "{\"brokerAddrTable\":{},\"clusterAddrTable\":{}}";
    private static final String ONE_BROKER =
            "{\"brokerAddrTable\":{\"b\":{\"brokerAddrs\":{0:\"10.0.0.1:10911\",2:\"10.0.0.2:10911\"},"
                    + "\"brokerName\":\"b\",\"cluster\":\"c\"}},\"clusterAddrTable\":{\"c\":[\"b\"]}}";

    @Test
    void aTableWithUnquotedNumbersAsKeysIsRead() {
        try (var node = ScriptedNode.answering(ONE_BROKER);
                var admin = to(node)) {
            var tables = admin.nodes().clusterTables(PATIENT);

            assertThat(tables.complete()).isTrue();
            assertThat(tables.values().getFirst().brokers())
                    .containsExactly(
                            new BrokerRef("c", "b", 0, new NodeAddress("10.0.0.1", 10911)),
                            new BrokerRef("c", "b", 2, new NodeAddress("10.0.0.2", 10911)));
            assertThat(admin.rpcs().byCode()).containsExactly(Map.entry(106, 1L));
        }
    }

    @Test
    void aNameServerWithoutBrokersAnswersAnEmptyTable() {
        try (var fresh = ScriptedNode.answering("{}");
                var emptied = ScriptedNode.answering(EMPTY_TABLE);
                var admin = to(fresh, emptied)) {
            var tables = admin.nodes().clusterTables(PATIENT);

            assertThat(tables.values()).containsExactly(new ClusterTable(List.of()), new ClusterTable(List.of()));
        }
    }

    @Test
    void whoWaitsWhileAnotherFindsTheNodeSilentIsToldTheSame() throws Exception {
        try (var silent = ScriptedNode.silent();
                var admin = to(silent)) {
            var early = CompletableFuture.supplyAsync(
                    () -> admin.nodes().clusterTables(CallOptions.within(Duration.ofMillis(1500))));
            Thread.sleep(400);

            var late = admin.nodes().clusterTables(CallOptions.within(Duration.ofSeconds(4)));

            assertThat(early.get(10, TimeUnit.SECONDS).errors())
                    .extracting(AdminError::kind)
                    .containsExactly(AdminError.Kind.TIMEOUT);
            assertThat(late.errors()).extracting(AdminError::kind).containsExactly(AdminError.Kind.TIMEOUT);
        }
    }

    @Test
    void oneSilentNodeCostsOneDeadlineAndKeepsTheOthersAnswers() {
        try (var good = ScriptedNode.answering(EMPTY_TABLE);
                var silent = ScriptedNode.silent();
                var alsoSilent = ScriptedNode.silent();
                var admin = to(silent, good, alsoSilent)) {
            long started = System.nanoTime();
            var tables = admin.nodes().clusterTables(CallOptions.within(Duration.ofMillis(1200)));

            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isBetween(Duration.ofMillis(1150), Duration.ofMillis(2300));
            assertThat(tables.byNode()).containsOnlyKeys(good.address().toString());
            assertThat(tables.of(good.address().toString()).orElseThrow().took())
                    .isLessThan(Duration.ofMillis(1000));
            assertThat(tables.errors())
                    .extracting(AdminError::kind)
                    .containsExactly(AdminError.Kind.TIMEOUT, AdminError.Kind.TIMEOUT);
            assertThat(tables.results())
                    .extracting(NodeResult::node)
                    .containsExactly(
                            silent.address().toString(),
                            good.address().toString(),
                            alsoSilent.address().toString());
        }
    }

    @Test
    void aNodeThatClosesTheConnectionIsUnreachableAtOnce() {
        try (var cutting = ScriptedNode.that((connection, request) -> {
                    connection.channel().close();
                    return null;
                });
                var admin = to(cutting)) {
            var error = onlyError(admin);

            assertThat(error.kind()).isEqualTo(AdminError.Kind.UNREACHABLE);
            assertThat(error.remark()).contains("closed");
        }
    }

    @Test
    void aRefusedConnectionIsUnreachableAndSaysWhy() throws Exception {
        NodeAddress gone;
        try (var socket = new ServerSocket(0)) {
            gone = new NodeAddress("127.0.0.1", socket.getLocalPort());
        }
        try (var admin = to(gone)) {
            var error = onlyError(admin);

            assertThat(error.kind()).isEqualTo(AdminError.Kind.UNREACHABLE);
            assertThat(error.remark()).contains("refused");
            assertThat(error.node()).isEqualTo(gone.toString());
        }
    }

    @Test
    void anAnswerThatIsNoJsonIsUnreadable() {
        for (String body : List.of("<html>", "{\"brokerAddrTable\":7}", "null", "")) {
            try (var node = ScriptedNode.answering(body);
                    var admin = to(node)) {
                assertThat(onlyError(admin).kind()).as(body).isEqualTo(AdminError.Kind.UNREADABLE);
            }
        }
    }

    @Test
    void codeRemarkAndAddressOfARefusalAreKept() {
        try (var node = ScriptedNode.refusing(16, "check signature failed.");
                var admin = to(node)) {
            assertThat(onlyError(admin))
                    .isEqualTo(new AdminError(
                            AdminError.Kind.DENIED,
                            16,
                            "check signature failed.",
                            node.address().toString()));
        }
    }

    @Test
    void anUnknownCodeIsABrokerErrorThatStillTellsTheCode() {
        try (var node = ScriptedNode.refusing(4711, null);
                var admin = to(node)) {
            var error = onlyError(admin);

            assertThat(error.kind()).isEqualTo(AdminError.Kind.BROKER_ERROR);
            assertThat(error.code()).isEqualTo(4711);
            assertThat(error.remark()).contains("4711");
        }
    }

    @Test
    void anAnswerAfterTheDeadlineIsDroppedAndLaterCallsAreAnswered() {
        var requests = new AtomicInteger();
        var secondAnswered = new CountDownLatch(1);
        try (var late = ScriptedNode.that((connection, request) -> {
                    if (requests.incrementAndGet() == 1) {
                        secondAnswered.await();
                    }
                    return ScriptedNode.ok(EMPTY_TABLE);
                });
                var admin = to(late)) {
            var first = admin.nodes().clusterTables(CallOptions.within(Duration.ofMillis(300)));
            var second = admin.nodes().clusterTables(PATIENT);
            secondAnswered.countDown();
            var third = admin.nodes().clusterTables(PATIENT);

            assertThat(first.errors()).extracting(AdminError::kind).containsExactly(AdminError.Kind.TIMEOUT);
            assertThat(second.complete()).isTrue();
            assertThat(third.complete()).isTrue();
        }
    }

    @Test
    void closingEndsCallsUnderWayAndLaterOnesAreRefused() throws Exception {
        try (var silent = ScriptedNode.silent()) {
            var admin = to(silent);
            var call = CompletableFuture.supplyAsync(
                    () -> admin.nodes().clusterTables(CallOptions.within(Duration.ofSeconds(20))));
            Thread.sleep(300);
            long started = System.nanoTime();
            admin.close();

            assertThat(call.get(10, TimeUnit.SECONDS).errors())
                    .extracting(AdminError::kind)
                    .containsExactly(AdminError.Kind.UNREACHABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
            assertThatIllegalStateException()
                    .isThrownBy(() -> admin.nodes().clusterTables(PATIENT))
                    .withMessageContaining("closed");
        }
    }

    @Test
    void aBlackHoleCostsTheConnectTimeoutAndNeverTheOthers() throws Exception {
        try (var hole = BlackHole.open();
                var good = ScriptedNode.answering(EMPTY_TABLE);
                var admin = to(hole.address(), good.address())) {
            var patient = admin.nodes().clusterTables(CallOptions.within(Duration.ofSeconds(5)));
            var hasty = admin.nodes().clusterTables(CallOptions.within(Duration.ofMillis(300)));

            for (var tables : List.of(patient, hasty)) {
                assertThat(tables.byNode()).containsOnlyKeys(good.address().toString());
                assertThat(tables.errors()).extracting(AdminError::kind).containsExactly(AdminError.Kind.UNREACHABLE);
                assertThat(tables.of(good.address().toString()).orElseThrow().took())
                        .isLessThan(Duration.ofMillis(900));
            }
            assertThat(tookOf(patient, hole)).isBetween(Duration.ofMillis(900), Duration.ofMillis(2500));
            assertThat(tookOf(hasty, hole)).isBetween(Duration.ofMillis(290), Duration.ofMillis(900));
        }
    }

    private static Duration tookOf(FanOut<?> results, BlackHole hole) {
        return results.of(hole.address().toString()).orElseThrow().took();
    }

    @Test
    void aNodeThatFellSilentIsAskedOverANewConnectionNextTime() {
        var silent = new AtomicBoolean(true);
        var connections = ConcurrentHashMap.<ChannelId>newKeySet();
        try (var node = ScriptedNode.that((connection, request) -> {
                    connections.add(connection.channel().id());
                    return silent.get() ? null : ScriptedNode.ok(EMPTY_TABLE);
                });
                var admin = to(node)) {
            admin.nodes().clusterTables(CallOptions.within(Duration.ofMillis(1500)));
            silent.set(false);

            assertThat(admin.nodes().clusterTables(PATIENT).complete()).isTrue();
            assertThat(connections).hasSize(2);
        }
    }

    @Test
    void aSlowAnswerDoesNotCutAConnectionOnWhichOthersAreAnswered() {
        var connections = ConcurrentHashMap.<ChannelId>newKeySet();
        try (var node = ScriptedNode.that((connection, request) -> {
                    connections.add(connection.channel().id());
                    return request.getCode() == RequestCode.GET_NAMESRV_CONFIG ? null : ScriptedNode.ok(EMPTY_TABLE);
                });
                var admin = to(node)) {
            var slow = CompletableFuture.supplyAsync(
                    () -> admin.nodes().nameServerConfigs(CallOptions.within(Duration.ofMillis(1500))));
            while (!slow.isDone()) {
                assertThat(admin.nodes().clusterTables(PATIENT).complete()).isTrue();
            }

            assertThat(slow.join().errors()).extracting(AdminError::kind).containsExactly(AdminError.Kind.TIMEOUT);
            assertThat(admin.nodes().clusterTables(PATIENT).complete()).isTrue();
            assertThat(connections).hasSize(1);
        }
    }

    @Test
    void aNodeNeverHasMoreRequestsUnderWayThanTheWindow() {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        try (var node = ScriptedNode.that((connection, request) -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    Thread.sleep(5);
                    underWay.decrementAndGet();
                    return ScriptedNode.ok(EMPTY_TABLE);
                });
                var admin = to(node)) {
            var options = new CallOptions(Duration.ofSeconds(10), 3);
            var calls = IntStream.range(0, 60)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> admin.nodes().clusterTables(options),
                            task -> Thread.ofVirtual().start(task)))
                    .toList();

            assertThat(calls)
                    .allSatisfy(call -> assertThat(call.join().complete()).isTrue());
            assertThat(most).hasValue(3);
        }
    }

    @Test
    void anAnswerLargerThanRocketMqsLimitIsRead() {
        try (var node = ScriptedNode.answering(EMPTY_TABLE + " ".repeat(20 << 20));
                var admin = to(node)) {
            assertThat(admin.nodes().clusterTables(PATIENT).values()).containsExactly(new ClusterTable(List.of()));
        }
    }

    @Test
    void aRequestThatNobodyWaitsForIsNotSent() {
        var arrived = new AtomicInteger();
        var client = RegionClient.start(false);
        try (var node = ScriptedNode.that((connection, request) -> {
            arrived.incrementAndGet();
            return ScriptedNode.ok(EMPTY_TABLE);
        })) {
            var given = RemotingCommand.createRequestCommand(RequestCode.GET_BROKER_CLUSTER_INFO, null);
            var answer = client.invoke(node.address().toString(), given, 3000);

            assertThat(answer)
                    .failsWithin(Duration.ofSeconds(3))
                    .withThrowableThat()
                    .withMessageContaining("given up");
            assertThat(arrived).hasValue(0);
        } finally {
            client.shutdown();
        }
    }

    @Test
    void aHostNameIsLookedUp() {
        try (var node = ScriptedNode.answering(EMPTY_TABLE);
                var admin = to(new NodeAddress("localhost", node.address().port()))) {
            assertThat(admin.nodes().clusterTables(PATIENT).byNode())
                    .containsOnlyKeys("localhost:" + node.address().port());
        }
    }

    @Test
    void aHostNameNobodyKnowsIsUnreachable() {
        try (var admin = to(new NodeAddress("no-such-host.invalid", 9876))) {
            assertThat(onlyError(admin).kind()).isEqualTo(AdminError.Kind.UNREACHABLE);
            assertThat(onlyError(admin).remark()).contains("no-such-host.invalid");
        }
    }

    private static AdminError onlyError(ClusterAdmin admin) {
        return admin.nodes().clusterTables(PATIENT).errors().getFirst();
    }

    private static ClusterAdmin to(ScriptedNode... nodes) {
        return to(Arrays.stream(nodes).map(ScriptedNode::address).toArray(NodeAddress[]::new));
    }

    private static ClusterAdmin to(NodeAddress... nodes) {
        return ClusterAdmin.connect(new RegionEndpoint(List.of(nodes), null, false));
    }
}
