package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
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
