package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What RocketMQ's tool and our producer print is read, and nothing is taken for an answer that is none. */
class MqAdminTest {
    private static final String CONFIG = """
            ============127.0.0.1:10911============
            serverSelectorThreads                             =  3
            brokerRole                                        =  SYNC_MASTER
            messageDelayLevel                                 =  1s 5s 10s
            namespace                                         = \s

            """;
    private static final String ROUTE = """
            {
            \t"brokerDatas":[
            \t\t{"brokerAddrs":{0:"127.0.0.1:1",1:"127.0.0.1:2"},"brokerName":"broker-a","cluster":"mq"}
            \t],
            \t"queueDatas":[
            \t\t{"brokerName":"broker-a","perm":4,"readQueueNums":4,"writeQueueNums":4},
            \t\t{"brokerName":"broker-b","perm":6,"readQueueNums":4,"writeQueueNums":4}
            \t]
            }
            """;

    @Test
    void everyLineOfAConfigurationIsRead() {
        assertThat(MqAdmin.config(CONFIG))
                .isEqualTo(Map.of(
                        "serverSelectorThreads", "3",
                        "brokerRole", "SYNC_MASTER",
                        "messageDelayLevel", "1s 5s 10s",
                        "namespace", ""));
    }

    @Test
    void aRouteTellsThePermissionOfEachBroker() {
        assertThat(MqAdmin.permissions(ROUTE)).isEqualTo(Map.of("broker-a", 4, "broker-b", 6));
        assertThat(MqAdmin.permissions("MQClientException: CODE: 17  DESC: No topic route info in name server for the"
                        + " topic: x\n\tat org.apache…"))
                .isEmpty();
    }

    @Test
    void everyQueueOfAProgressAndOfAStatusIsRead() {
        String progress = """
                #Topic                            #Broker Name  #QID  #Broker Offset  #Consumer Offset  #Diff  #Inflight#LastTime
                %RETRY%g                          broker-a      0     5               3                 2      1 N/A
                MQ_INST%orders                    broker-b      11    12              12                0      0 2026-05-17 08:00:00

                Consume TPS: 0.00
                Consume Diff Total: 2
                """;
        String status = """
                #Broker Name  #QID  #Min Offset  #Max Offset    #Last Updated
                broker-a      0     0            0              \s
                broker-a      1     4            9              2026-05-17 08:00:00,123

                Topic Put TPS: 0.0
                """;

        assertThat(MqAdmin.progress(progress))
                .containsExactly(
                        new MqAdmin.Consumed("%RETRY%g", "broker-a", 0, 5, 3),
                        new MqAdmin.Consumed("MQ_INST%orders", "broker-b", 11, 12, 12));
        assertThat(MqAdmin.progress("Consume TPS: 0.00\n")).isEmpty();
        assertThat(MqAdmin.status(status))
                .containsExactly(new MqAdmin.Stored("broker-a", 0, 0, 0), new MqAdmin.Stored("broker-a", 1, 4, 9));
    }

    @Test
    void whatNameServersAndBrokersTellOfTopicsAndGroupsIsRead() {
        String groups = """
                #Group                            #Count  #Version                 #Type  #Model          #TPS     #Diff Total
                MQ_INST%GID_a                     2       V5_5_0                   PUSH   CLUSTERING      0        30
                GID_off                           0       OFFLINE                                         0        4
                """;
        String clients = """
                #ClientId                            #ClientAddr            #Language  #Version
                127.0.0.1@one#7                      127.0.0.1:4711         JAVA       V5_5_0

                Below is subscription:
                #Topic               #SubExpression
                orders               *

                ConsumeType: CONSUME_PASSIVELY
                MessageModel: CLUSTERING
                ConsumeFromWhere: CONSUME_FROM_LAST_OFFSET
                """;
        String sides = """
                =============================mq:broker-a=============================
                groupName                               =  GID_a
                retryMaxTimes                           =  16
                =============================mq:broker-b=============================
                groupName                               =  GID_a
                retryMaxTimes                           =  3
                """;

        assertThat(MqAdmin.names("TBW102\norders\n\n")).contains("TBW102", "orders");
        assertThat(MqAdmin.routes(ROUTE))
                .containsExactly(new MqAdmin.Routed("broker-a", 4, 4, 4), new MqAdmin.Routed("broker-b", 6, 4, 4));
        assertThat(MqAdmin.online(groups)).containsExactly(new MqAdmin.Online("MQ_INST%GID_a", 2, "CLUSTERING", 30));
        assertThat(MqAdmin.clients(clients)).containsExactly(new MqAdmin.Client("127.0.0.1@one#7", "JAVA", "V5_5_0"));
        assertThat(MqAdmin.sides(sides))
                .isEqualTo(Map.of(
                        "broker-a", Map.of("groupName", "GID_a", "retryMaxTimes", "16"),
                        "broker-b", Map.of("groupName", "GID_a", "retryMaxTimes", "3")));
    }

    @Test
    void anErrorIsNoAnswer() {
        String error = "RemotingConnectException: connect to 127.0.0.1:1 failed\n\tat org.apache…";

        assertThatThrownBy(() -> MqAdmin.config(error))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("connect to 127.0.0.1:1 failed");
        assertThatThrownBy(() -> MqAdmin.progress(error))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("connect to 127.0.0.1:1 failed");
        assertThatThrownBy(() -> MqAdmin.status(error))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("connect to 127.0.0.1:1 failed");
        Stream.<ThrowingCallable>of(
                        () -> MqAdmin.names(error),
                        () -> MqAdmin.routes(error),
                        () -> MqAdmin.online(error),
                        () -> MqAdmin.clients(error),
                        () -> MqAdmin.sides(error))
                .forEach(reading -> assertThatThrownBy(reading)
                        .isInstanceOf(ClusterException.class)
                        .hasMessageContaining("connect to 127.0.0.1:1 failed"));
        assertThatThrownBy(() -> MqAdmin.permissions(error))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("connect to 127.0.0.1:1 failed");
    }

    @Test
    void aProducerTellsWhoTookItsMessagesAndTheFirstError() {
        assertThat(PlainProducer.read("SENT broker-a\nSENT broker-b\nSENT broker-a\n", 3))
                .isEqualTo(new PlainProducer.Sent(Map.of("broker-a", 2, "broker-b", 1), Optional.empty()));
        assertThat(PlainProducer.read("SENT broker-a\nREFUSED MQClientException: No route info\n", 3))
                .isEqualTo(
                        new PlainProducer.Sent(Map.of("broker-a", 1), Optional.of("MQClientException: No route info")));
        assertThatThrownBy(() -> PlainProducer.read("SENT broker-a\nError: out of memory\n", 3))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("out of memory");
    }
}
