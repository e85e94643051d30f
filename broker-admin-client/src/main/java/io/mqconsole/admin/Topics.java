package io.mqconsole.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.admin.TopicStatsTable;
import org.apache.rocketmq.remoting.protocol.body.GroupList;
import org.apache.rocketmq.remoting.protocol.body.TopicConfigSerializeWrapper;
import org.apache.rocketmq.remoting.protocol.header.GetTopicConfigRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.GetTopicStatsInfoRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.QueryTopicConsumeByWhoRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.namesrv.DeleteTopicFromNamesrvRequestHeader;

/** What a broker knows of its topics. */
final class Topics {
    private Topics() {}

    /** Without a header, because a header means pages, and RocketMQ's own way of reading those loses a topic. */
    static Rpc<Map<String, TopicSettings>> all() {
        return Rpc.of(RequestCode.GET_ALL_TOPIC_CONFIG, null, Topics::readAll);
    }

    static Rpc<TopicSettings> one(String topic) {
        var header = new GetTopicConfigRequestHeader();
        header.setTopic(topic);
        return Rpc.of(
                RequestCode.GET_TOPIC_CONFIG,
                header,
                response -> settings(topic, Json.body(response, TopicConfig.class)));
    }

    /** Of a NameServer. */
    static Rpc<Boolean> forget(String topic) {
        var header = new DeleteTopicFromNamesrvRequestHeader();
        header.setTopic(topic);
        return Rpc.of(RequestCode.DELETE_TOPIC_IN_NAMESRV, header, response -> true);
    }

    static Rpc<List<QueueOffsets>> queues(String topic) {
        var header = new GetTopicStatsInfoRequestHeader();
        header.setTopic(topic);
        return Rpc.of(RequestCode.GET_TOPIC_STATS_INFO, header, Topics::readQueues);
    }

    static Rpc<Set<String>> consumers(String topic) {
        var header = new QueryTopicConsumeByWhoRequestHeader();
        header.setTopic(topic);
        return Rpc.of(
                RequestCode.QUERY_TOPIC_CONSUME_BY_WHO,
                header,
                response -> Set.copyOf(Json.body(response, GroupList.class).getGroupList()));
    }

    private static Map<String, TopicSettings> readAll(RemotingCommand response) {
        var topics = new HashMap<String, TopicSettings>();
        Json.body(response, TopicConfigSerializeWrapper.class)
                .getTopicConfigTable()
                .forEach((name, config) -> topics.put(name, settings(name, config)));
        return Map.copyOf(topics);
    }

    static TopicSettings settings(String name, TopicConfig config) {
        var attributes = config.getAttributes();
        return new TopicSettings(
                name,
                config.getPerm(),
                config.getReadQueueNums(),
                config.getWriteQueueNums(),
                config.isOrder(),
                attributes == null ? Map.of() : attributes,
                config.getTopicSysFlag(),
                config.getTopicFilterType().name());
    }

    private static List<QueueOffsets> readQueues(RemotingCommand response) {
        var queues = new ArrayList<QueueOffsets>();
        Json.body(response, TopicStatsTable.class)
                .getOffsetTable()
                .forEach((queue, offsets) -> queues.add(new QueueOffsets(
                        queue.getQueueId(),
                        offsets.getMinOffset(),
                        offsets.getMaxOffset(),
                        Moments.of(offsets.getLastUpdateTimestamp()))));
        queues.sort(Comparator.comparingInt(QueueOffsets::queueId));
        return List.copyOf(queues);
    }
}
