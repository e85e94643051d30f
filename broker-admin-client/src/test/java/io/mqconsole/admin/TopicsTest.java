package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is read of a broker's answers about topics, also of answers that this version of RocketMQ does not give. */
@Timeout(30)
class TopicsTest {
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));

    @Test
    void queuesAreInOrderAndOneThatNeverGotAMessageHasNoTime() {
        String stats = "{\"offsetTable\":{"
                + "{\"brokerName\":\"b\",\"queueId\":1,\"topic\":\"t\"}:"
                + "{\"lastUpdateTimestamp\":1700000000000,\"maxOffset\":9,\"minOffset\":4},"
                + "{\"brokerName\":\"b\",\"queueId\":0,\"topic\":\"t\"}:"
                + "{\"lastUpdateTimestamp\":0,\"maxOffset\":0,\"minOffset\":0},"
                + "{\"brokerName\":\"b\",\"queueId\":2,\"topic\":\"t\"}:"
                + "{\"lastUpdateTimestamp\":-1,\"maxOffset\":7,\"minOffset\":7}},\"topicPutTps\":0.0}";
        try (var node = ScriptedNode.answering(stats);
                var admin = admin()) {
            assertThat(admin.topics()
                            .queues(List.of(broker(node)), List.of("t"), PATIENT)
                            .values())
                    .containsExactly(Map.of(
                            "t",
                            List.of(
                                    new QueueOffsets(0, 0, 0, null),
                                    new QueueOffsets(1, 4, 9, Instant.ofEpochMilli(1_700_000_000_000L)),
                                    new QueueOffsets(2, 7, 7, null))));
        }
    }

    @Test
    void producersAreToldByTheirAddressWhateverStandsBeforeIt() {
        String producers = "{\"data\":{\"pg\":["
                + "{\"clientId\":\"z\",\"language\":\"CPP\",\"lastUpdateTimestamp\":0,\"remoteIP\":\"app/10.0.0.9:5\","
                + "\"version\":0},"
                + "{\"clientId\":\"a\",\"lastUpdateTimestamp\":1700000000000,\"remoteIP\":\"/10.0.0.8:7\","
                + "\"version\":493}]}}";
        try (var node = ScriptedNode.answering(producers);
                var admin = admin()) {
            assertThat(admin.topics().producers(List.of(broker(node)), PATIENT).values())
                    .containsExactly(Map.of(
                            "pg",
                            List.of(
                                    new ProducerClient(
                                            "a", "10.0.0.8:7", "", "V5_4_0", Instant.ofEpochMilli(1_700_000_000_000L)),
                                    new ProducerClient("z", "10.0.0.9:5", "CPP", "V3_0_0_SNAPSHOT", null))));
        }
    }

    @Test
    void aMessageThatIsNotThereHasNoStoreTimeAndABrokenBrokerIsAnError() {
        var bodiless = RemotingCommand.createResponseCommand(0, "Index 3 of 0@t is not exist!");
        var noQueue = RemotingCommand.createResponseCommand(1, "0@t is not exist!");
        for (var answer : List.of(bodiless, noQueue)) {
            try (var node = ScriptedNode.that((connection, request) -> answer);
                    var admin = admin()) {
                assertThat(storeTime(admin, node))
                        .isInstanceOfSatisfying(
                                NodeResult.Ok.class,
                                ok -> assertThat(ok.value()).isEqualTo(Optional.empty()));
            }
        }
        try (var node = ScriptedNode.refusing(1, "disk is broken");
                var admin = admin()) {
            assertThat(storeTime(admin, node))
                    .isInstanceOfSatisfying(
                            NodeResult.Failed.class,
                            failed -> assertThat(failed.error().kind()).isEqualTo(AdminError.Kind.BROKER_ERROR));
        }
    }

    @Test
    void aMessageThatWasDeletedBetweenTheTwoRequestsHasNoStoreTime() {
        try (var node = ScriptedNode.that((connection, request) -> request.getCode() == 321
                        ? ScriptedNode.ok("{\"queueData\":[{\"physicOffset\":77}]}")
                        : RemotingCommand.createResponseCommand(1, "can not find message by the offset, 77"));
                var admin = admin()) {
            assertThat(storeTime(admin, node))
                    .isInstanceOfSatisfying(
                            NodeResult.Ok.class, ok -> assertThat(ok.value()).isEqualTo(Optional.empty()));
            assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(321, 1L, 33, 1L));
        }
    }

    private static NodeResult<Optional<Instant>> storeTime(ClusterAdmin admin, ScriptedNode node) {
        return admin.topics().storeTime(broker(node), "t", 0, 3, PATIENT);
    }

    private static ClusterAdmin admin() {
        return ClusterAdmin.connect(new RegionEndpoint(List.of(new NodeAddress("127.0.0.1", 1)), null, false));
    }

    private static BrokerRef broker(ScriptedNode node) {
        return new BrokerRef("mq", "broker-a", 0, node.address());
    }
}
