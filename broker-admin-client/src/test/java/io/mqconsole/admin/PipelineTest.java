package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.header.namesrv.GetRouteInfoRequestHeader;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many questions to one node: all of the answers, or the reason why not. */
@Timeout(60)
class PipelineTest {
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(30));

    private static final String ROUTE =
            "{\"brokerDatas\":[{\"brokerAddrs\":{0:\"10.0.0.1:10911\"},\"brokerName\":\"b\",\"cluster\":\"c\"}],"
                    + "\"queueDatas\":[{\"brokerName\":\"b\",\"perm\":6,\"readQueueNums\":3,\"writeQueueNums\":5}]}";

    @Test
    void everyTopicIsAskedOfEachNameServerOnceAndTheUnknownOnesAreLeftOut() {
        try (var knowing = ScriptedNode.that((connection, request) -> ScriptedNode.ok(ROUTE));
                var halfKnowing = ScriptedNode.that(
                        (connection, request) -> topic(request).endsWith("7")
                                ? RemotingCommand.createResponseCommand(17, "No topic route info in name server")
                                : ScriptedNode.ok(ROUTE));
                var admin = to(knowing, halfKnowing)) {
            var topics = topics(100);

            var routes = admin.topics().routes(topics, PATIENT);

            assertThat(routes.complete()).isTrue();
            assertThat(routes.values().getFirst()).containsOnlyKeys(topics).allSatisfy((topic, route) -> {
                assertThat(route.topic()).isEqualTo(topic);
                assertThat(route.entries()).singleElement().satisfies(entry -> {
                    assertThat(entry.perm()).isEqualTo(6);
                    assertThat(entry.readQueues()).isEqualTo(3);
                    assertThat(entry.writeQueues()).isEqualTo(5);
                });
            });
            assertThat(routes.values().getLast()).hasSize(90).doesNotContainKeys("topic-7", "topic-17");
            assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(105, 200L));
        }
    }

    @Test
    void aTopicThatIsNamedTwiceIsAskedOnceAndNoTopicIsNoRequest() {
        try (var node = ScriptedNode.answering(ROUTE);
                var admin = to(node)) {
            assertThat(admin.topics().routes(List.of("a", "a"), PATIENT).values())
                    .singleElement()
                    .satisfies(routes -> assertThat(routes).containsOnlyKeys("a"));
            assertThat(admin.rpcs().total()).isEqualTo(1);
            assertThat(admin.topics().routes(List.of(), PATIENT).values()).containsExactly(Map.of());
            assertThat(admin.rpcs().total()).isEqualTo(1);
        }
    }

    /** Repeated, because RocketMQ's client forgot requests only when a new connection was made at the wrong moment. */
    @RepeatedTest(20)
    void aNodeThatDiesHalfWayHasFailedAtOnceAndAnswersNothing() {
        var answered = new AtomicInteger();
        try (var dying = ScriptedNode.that((connection, request) -> {
                    if (answered.incrementAndGet() > 50) {
                        connection.channel().close();
                        return null;
                    }
                    return ScriptedNode.ok(ROUTE);
                });
                var good = ScriptedNode.answering(ROUTE);
                var admin = to(dying, good)) {
            var routes = admin.topics().routes(topics(1000), PATIENT);

            assertThat(routes.of(dying.address().toString()).orElseThrow().took())
                    .isLessThan(Duration.ofSeconds(10));
            assertThat(routes.byNode()).containsOnlyKeys(good.address().toString());
            assertThat(routes.values().getFirst()).hasSize(1000);
            assertThat(routes.errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.kind()).isEqualTo(AdminError.Kind.UNREACHABLE));
            // The first failure ends it: what was not yet asked never is.
            assertThat(admin.rpcs().total()).isLessThan(1000 + 50 + 2 * CallOptions.DEFAULT.window());
        }
    }

    @Test
    void oneAnswerThatIsAnErrorOrCannotBeReadFailsTheNode() {
        var oddities = List.<Supplier<RemotingCommand>>of(
                () -> RemotingCommand.createResponseCommand(1, "busy"), () -> ScriptedNode.ok("<html>"));
        for (var odd : oddities) {
            try (var node = ScriptedNode.that((connection, request) ->
                            topic(request).equals("topic-30") ? odd.get() : ScriptedNode.ok(ROUTE));
                    var admin = to(node)) {
                var routes = admin.topics().routes(topics(60), PATIENT);

                assertThat(routes.values()).isEmpty();
                assertThat(routes.errors()).hasSize(1);
            }
        }
    }

    @Test
    void aSilentNodeCostsTheDeadlineAndNotTheOthers() {
        var deadline = Duration.ofMillis(1200);
        try (var silent = ScriptedNode.silent();
                var good = ScriptedNode.answering(ROUTE);
                var admin = to(silent, good)) {
            long started = System.nanoTime();
            var routes = admin.topics().routes(topics(200), CallOptions.within(deadline));

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(deadline.plusMillis(900));
            assertThat(routes.byNode()).containsOnlyKeys(good.address().toString());
            assertThat(routes.errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.kind()).isEqualTo(AdminError.Kind.TIMEOUT));
        }
    }

    @Test
    void aNodeNeverHasMoreQuestionsUnderWayThanTheWindow() {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        try (var node = ScriptedNode.that((connection, request) -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    Thread.sleep(2);
                    underWay.decrementAndGet();
                    return ScriptedNode.ok(ROUTE);
                });
                var admin = to(node)) {
            assertThat(admin.topics()
                            .routes(topics(60), new CallOptions(Duration.ofSeconds(30), 7))
                            .complete())
                    .isTrue();
            assertThat(most).hasValue(7);
        }
    }

    private static List<String> topics(int count) {
        return IntStream.range(0, count).mapToObj(i -> "topic-" + i).toList();
    }

    private static String topic(RemotingCommand request) throws Exception {
        return ((GetRouteInfoRequestHeader) request.decodeCommandCustomHeader(GetRouteInfoRequestHeader.class))
                .getTopic();
    }

    private static ClusterAdmin to(ScriptedNode... nodes) {
        return ClusterAdmin.connect(new RegionEndpoint(
                List.of(nodes).stream().map(ScriptedNode::address).toList(), null, false));
    }
}
