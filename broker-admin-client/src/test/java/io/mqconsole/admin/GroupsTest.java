package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is read of a broker's table of offsets and of its clients. */
@Timeout(30)
class GroupsTest {
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));

    @Test
    void tablesBesideThatOfTheOffsetsDoNotMatterWhateverTheyHold() {
        assertThat(consumed("{\"dataVersion\":{\"counter\":0},\"groupTopicMap\":{\"g\":[\"t\"]},"
                        + "\"offsetTable\":{\"t@g\":{0:1,11:12},\"t@h\":{},\"%RETRY%g@g\":{0:7}},"
                        + "\"pullOffsetTable\":{\"t@g\":{0:1,12:-1}},\"resetOffsetTable\":{\"u@g\":{0:1}}}"))
                .containsExactly(Map.of("t", Set.of("g", "h"), "%RETRY%g", Set.of("g")));
    }

    @Test
    void aBrokerWithoutOffsetsAnswersNoTopic() {
        assertThat(consumed("{\"offsetTable\":{}}")).containsExactly(Map.of());
    }

    @Test
    void aTableThatCannotBeReadIsNoEmptyTable() {
        for (String body : List.of("", "null", "{}", "{\"offsetTable\":{\"t\":{0:1}}}", "<html>")) {
            assertThat(consumed(body)).as(body).isEmpty();
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
            var connected =
                    admin.groups().connected(List.of(broker(node)), List.of("online", "emptied", "offline"), PATIENT);

            assertThat(connected.values()).containsExactly(Set.of("online"));
            assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(203, 3L));
        }
    }

    private static List<Map<String, Set<String>>> consumed(String body) {
        try (var node = ScriptedNode.answering(body);
                var admin = admin()) {
            return admin.groups().consumedTopics(List.of(broker(node)), PATIENT).values();
        }
    }

    private static ClusterAdmin admin() {
        return ClusterAdmin.connect(new RegionEndpoint(List.of(new NodeAddress("127.0.0.1", 1)), null, false));
    }

    private static BrokerRef broker(ScriptedNode node) {
        return new BrokerRef("mq", "broker-a", 0, node.address());
    }
}
