package io.mqconsole.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicKindTest {
    private static final Set<String> OF_BROKERS =
            TopicKind.madeBy("DefaultCluster", "broker-a").collect(Collectors.toSet());

    @ParameterizedTest
    @CsvSource({
        "DefaultCluster_REPLY_TOPIC, SYSTEM",
        "DefaultCluster, SYSTEM",
        "broker-a, SYSTEM",
        "TBW102, SYSTEM",
        "rmq_sys_wheel_timer, SYSTEM",
        "%RETRY%g, RETRY",
        "%DLQ%g, DLQ",
        "orders_reply_topic, NORMAL",
        "orders_REPLY_TOPIC, NORMAL",
        "broker-a_REPLY_TOPIC, NORMAL",
        "defaultcluster_reply_topic, NORMAL",
        "MQ_INST_1%orders_reply_topic, NORMAL",
    })
    void onlyWhatRocketMqMakesIsItsOwn(String topic, TopicKind kind) {
        assertThat(TopicKind.of(topic, OF_BROKERS)).isEqualTo(kind);
    }
}
