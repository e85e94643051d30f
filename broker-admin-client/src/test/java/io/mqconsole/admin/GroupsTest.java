package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is read of a broker's answers about groups, also of answers that this version of RocketMQ does not give. */
@Timeout(30)
class GroupsTest {
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));

    @Test
    void tablesBesideThatOfTheOffsetsDoNotMatterWhateverTheyHold() {
        var offsets = offsets("{\"dataVersion\":{\"counter\":0},\"groupTopicMap\":{\"g\":[\"t\"]},"
                        + "\"earlierTable\":{\"t@g\":{0:1,12:-1}},"
                        + "\"offsetTable\":{\"t@g\":{11:12,0:1},\"t@h\":{},\"%RETRY%g@g\":{0:7,1:-1}},"
                        + "\"pullOffsetTable\":{\"t@g\":{0:1,12:-1}},\"resetOffsetTable\":{\"u@g\":{0:1}}}")
                .getFirst();

        assertThat(offsets.groups()).containsExactlyInAnyOrder("g", "h");
        assertThat(offsets.topics("g")).containsExactlyInAnyOrder("t", "%RETRY%g");
        assertThat(offsets.queues("g", "t")).containsExactly(Map.entry(0, 1L), Map.entry(11, 12L));
        assertThat(offsets.offset("g", "t", 11)).isEqualTo(12);
        assertThat(offsets.queues("g", "%RETRY%g")).containsExactly(Map.entry(0, 7L));
        assertThat(offsets.topics("h")).containsExactly("t");
        assertThat(offsets.queues("h", "t")).isEmpty();
        assertThat(offsets.groupsByTopic()).isEqualTo(Map.of("t", Set.of("g", "h"), "%RETRY%g", Set.of("g")));
    }

    @Test
    void whatIsNotCommittedIsNoneAndNotZero() {
        var offsets = CommittedOffsets.of(Map.of("g", Map.of("t", Map.of(0, 0L, 1, -1L))));

        assertThat(offsets.offset("g", "t", 0)).isZero();
        assertThat(offsets.offset("g", "t", 1)).isEqualTo(CommittedOffsets.NONE);
        assertThat(offsets.offset("g", "t", 2)).isEqualTo(CommittedOffsets.NONE);
        assertThat(offsets.offset("g", "u", 0)).isEqualTo(CommittedOffsets.NONE);
        assertThat(offsets.offset("nobody", "t", 0)).isEqualTo(CommittedOffsets.NONE);
        assertThat(offsets.topics("nobody")).isEmpty();
    }

    @Test
    void aBrokerWithoutOffsetsAnswersNoGroup() {
        assertThat(offsets("{\"offsetTable\":{}}"))
                .singleElement()
                .satisfies(offsets -> assertThat(offsets.groups()).isEmpty());
    }

    @Test
    void aTableThatCannotBeReadIsNoEmptyTable() {
        for (String body : List.of(
                "",
                "null",
                "{}",
                "[]",
                "{\"offsetTable\":null}",
                "{\"offsetTable\":{\"t\":{0:1}}}",
                "{\"offsetTable\":{\"t@g\":null}}",
                "{\"offsetTable\":{\"t@g\":{\"a\":1}}}",
                "{\"offsetTable\":{\"t@g\":{0:1",
                "{\"other\":1",
                "<html>")) {
            assertThat(offsets(body)).as(body).isEmpty();
        }
    }

    @Test
    void aGroupThatIsNotOnlineIsAnAnswerAndSoIsOneWhoseLastClientJustLeft() {
        try (var node = ScriptedNode.that(
                        (connection, request) -> switch (request.getExtFields().get("consumerGroup")) {
                            case "online" ->
                                ScriptedNode.ok("{\"connectionSet\":[{\"clientId\":\"c\"}],\"subscriptionTable\":{}}");
                            case "emptied" -> ScriptedNode.ok("{\"connectionSet\":[],\"subscriptionTable\":{}}");
                            default -> RemotingCommand.createResponseCommand(206, "the consumer group[x] not online");
                        });
                var admin = admin()) {
            var groups = List.of("online", "emptied", "offline");

            assertThat(admin.groups()
                            .connected(List.of(broker(node)), groups, PATIENT)
                            .values())
                    .containsExactly(Set.of("online"));
            assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(203, 3L));
            assertThat(admin.groups()
                            .clients(List.of(broker(node)), groups, PATIENT)
                            .values()
                            .getFirst())
                    .containsOnlyKeys("online");
        }
    }

    @Test
    void modesAndLanguagesThatRocketMqHasNotInventedYetAreKeptAsTheyAre() {
        var clients = clients("{\"connectionSet\":["
                + "{\"clientAddr\":\"10.0.0.1:4001\",\"clientId\":\"z\",\"language\":\"ZIG\",\"version\":100000},"
                + "{\"clientAddr\":\"10.0.0.2:4001\",\"clientId\":\"a\",\"language\":null,\"version\":493}],"
                + "\"consumeType\":\"CONSUME_SOMEHOW\",\"messageModel\":\"LITE_SELECTIVE\","
                + "\"subscriptionTable\":{\"t\":{\"classFilterMode\":false,\"codeSet\":[],\"expressionType\":\"TAG\","
                + "\"subString\":\"a || b\",\"subVersion\":17,\"tagsSet\":[\"a\",\"b\"],\"topic\":\"t\"}}}");

        assertThat(clients)
                .isEqualTo(new GroupClients(
                        "CONSUME_SOMEHOW",
                        "LITE_SELECTIVE",
                        "",
                        Map.of("t", new Subscription("t", "a || b", "TAG", 17)),
                        List.of(
                                new GroupClient("a", "10.0.0.2:4001", "", "V5_4_0"),
                                new GroupClient("z", "10.0.0.1:4001", "ZIG", "HIGHER_VERSION"))));
    }

    @Test
    void aRetryPolicyIsToldOnlyWhereItIsNotTheUsualOne() {
        String table = "{\"forbiddenTable\":{},\"subscriptionGroupTable\":{"
                + "\"usual\":{\"groupName\":\"usual\",\"groupRetryPolicy\":{\"type\":\"CUSTOMIZED\"},\"retryMaxTimes\":3},"
                + "\"own\":{\"groupName\":\"own\",\"groupRetryPolicy\":{\"type\":\"EXPONENTIAL\","
                + "\"exponentialRetryPolicy\":{\"initial\":1,\"max\":3,\"multiplier\":2}},\"attributes\":null}}}";
        try (var node = ScriptedNode.answering(table);
                var admin = admin()) {
            var groups = admin.groups()
                    .configs(List.of(broker(node)), PATIENT)
                    .values()
                    .getFirst();

            assertThat(groups.get("usual"))
                    .isEqualTo(new GroupSettings("usual", true, true, true, false, 1, 3, "", 15, true, 0, 1, Map.of()));
            assertThat(groups.get("own").retryPolicy())
                    .isEqualTo("{\"exponentialRetryPolicy\":{\"initial\":1,\"max\":3,\"multiplier\":2},"
                            + "\"type\":\"EXPONENTIAL\"}");
            assertThat(admin.groups()
                            .config(List.of(broker(node)), "own", PATIENT)
                            .values())
                    .containsExactly(groups.get("own"));
            assertThat(admin.groups()
                            .config(List.of(broker(node)), "absent", PATIENT)
                            .errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.kind()).isEqualTo(AdminError.Kind.NOT_FOUND));
        }
    }

    @Test
    void aDelayIsUnknownWhereTheBrokerCannotTellWhenTheMessageWasStored() {
        // What a broker answers: now minus the time that it found, which is -1 when it found none.
        long unknown = Instant.parse("2026-05-17T08:00:00Z").toEpochMilli() + 1;
        String spans = "{\"consumeTimeSpanSet\":["
                + "{\"delayTime\":" + unknown + ",\"messageQueue\":{\"queueId\":2}},"
                + "{\"delayTime\":-3,\"messageQueue\":{\"queueId\":1}},"
                + "{\"delayTime\":90000,\"messageQueue\":{\"queueId\":0}},"
                + "{\"delayTime\":0,\"messageQueue\":{\"queueId\":3}}]}";
        try (var node = ScriptedNode.that((connection, request) ->
                        request.getExtFields().get("topic").equals("t")
                                ? ScriptedNode.ok(spans)
                                : RemotingCommand.createResponseCommand(17, "topic[u] not exist"));
                var admin = admin()) {
            var delays = admin.groups().delays(List.of(broker(node)), "g", List.of("t", "u"), PATIENT);

            assertThat(delays.values())
                    .containsExactly(Map.of(
                            "t",
                            List.of(
                                    new QueueDelay(0, Duration.ofSeconds(90)),
                                    new QueueDelay(1, Duration.ZERO),
                                    new QueueDelay(2, null),
                                    new QueueDelay(3, Duration.ZERO))));
        }
    }

    private static List<CommittedOffsets> offsets(String body) {
        try (var node = ScriptedNode.answering(body);
                var admin = admin()) {
            return admin.groups().offsets(List.of(broker(node)), PATIENT).values();
        }
    }

    private static GroupClients clients(String body) {
        try (var node = ScriptedNode.answering(body);
                var admin = admin()) {
            return admin.groups()
                    .clients(List.of(broker(node)), List.of("g"), PATIENT)
                    .values()
                    .getFirst()
                    .get("g");
        }
    }

    private static ClusterAdmin admin() {
        return ClusterAdmin.connect(new RegionEndpoint(List.of(new NodeAddress("127.0.0.1", 1)), null, false));
    }

    private static BrokerRef broker(ScriptedNode node) {
        return new BrokerRef("mq", "broker-a", 0, node.address());
    }
}
