package io.mqconsole.admin;

import java.util.HashMap;
import java.util.Map;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.body.TopicConfigSerializeWrapper;

/** What a broker knows of its topics. */
final class Topics {
    private Topics() {}

    /** Without a header, because a header means pages, and RocketMQ's own way of reading those loses a topic. */
    static Rpc<Map<String, TopicSettings>> all() {
        return Rpc.of(RequestCode.GET_ALL_TOPIC_CONFIG, null, Topics::read);
    }

    private static Map<String, TopicSettings> read(RemotingCommand response) {
        var topics = new HashMap<String, TopicSettings>();
        Json.body(response, TopicConfigSerializeWrapper.class)
                .getTopicConfigTable()
                .forEach((name, config) -> topics.put(name, settings(name, config)));
        return Map.copyOf(topics);
    }

    private static TopicSettings settings(String name, TopicConfig config) {
        var attributes = config.getAttributes();
        return new TopicSettings(
                name,
                config.getPerm(),
                config.getReadQueueNums(),
                config.getWriteQueueNums(),
                config.isOrder(),
                attributes == null ? Map.of() : attributes);
    }
}
