package io.mqconsole.admin;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.header.CreateTopicRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.DeleteTopicRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.GetTopicConfigRequestHeader;
import org.jspecify.annotations.Nullable;

/** A topic on one broker that shall be written. Which broker answers is looked at before, by those who write. */
record TopicTarget(TopicWrite write) implements WriteTarget {
    /** What a write must not lose, though nobody asks for it. */
    private static final String ORDER = "order";

    private static final String SYS_FLAG = "topicSysFlag";
    private static final String FILTER = "topicFilterType";

    @Override
    public NodeAddress address() {
        return write.broker().address();
    }

    @Override
    public String label() {
        return address() + " " + write.topic();
    }

    @Override
    public Map<String, @Nullable String> expected() {
        return ConfigLines.copyOf(new LinkedHashMap<>(write.expected()));
    }

    @Override
    public Map<String, String> wanted() {
        return write.wanted();
    }

    @Override
    public HeldQuestion<?> question() {
        var header = new GetTopicConfigRequestHeader();
        header.setTopic(write.topic());
        return HeldQuestion.of(Rpc.of(
                RequestCode.GET_TOPIC_CONFIG, header, response -> values(Json.body(response, TopicConfig.class))));
    }

    static Map<String, String> values(TopicConfig config) {
        var values = new HashMap<String, String>();
        values.put(TopicWrite.EXISTS, "true");
        values.put(TopicWrite.PERM, String.valueOf(config.getPerm()));
        values.put(TopicWrite.READ_QUEUES, String.valueOf(config.getReadQueueNums()));
        values.put(TopicWrite.WRITE_QUEUES, String.valueOf(config.getWriteQueueNums()));
        values.put(TopicWrite.MESSAGE_TYPE, TopicSettings.messageType(config.getAttributes(), config.isOrder()));
        values.put(ORDER, String.valueOf(config.isOrder()));
        values.put(SYS_FLAG, String.valueOf(config.getTopicSysFlag()));
        values.put(FILTER, config.getTopicFilterType().name());
        return values;
    }

    @Override
    public Optional<Map<String, String>> absent() {
        return Optional.of(Map.of(TopicWrite.EXISTS, "false"));
    }

    @Override
    public RemotingCommand update(Collection<String> keys, Map<String, String> held) {
        return write.removal() ? removal() : creation("false".equals(held.get(TopicWrite.EXISTS)), held);
    }

    private RemotingCommand removal() {
        var header = new DeleteTopicRequestHeader();
        header.setTopic(write.topic());
        return RemotingCommand.createRequestCommand(RequestCode.DELETE_TOPIC_IN_BROKER, header);
    }

    private RemotingCommand creation(boolean anew, Map<String, String> held) {
        var header = new CreateTopicRequestHeader();
        header.setTopic(write.topic());
        header.setDefaultTopic("TBW102");
        header.setPerm(number(TopicWrite.PERM));
        header.setReadQueueNums(number(TopicWrite.READ_QUEUES));
        header.setWriteQueueNums(number(TopicWrite.WRITE_QUEUES));
        header.setTopicFilterType(held.getOrDefault(FILTER, "SINGLE_TAG"));
        header.setTopicSysFlag(Integer.valueOf(held.getOrDefault(SYS_FLAG, "0")));
        header.setOrder(Boolean.valueOf(held.getOrDefault(ORDER, "false")));
        if (anew) {
            // A broker refuses to be told the type of a topic that it has.
            header.setAttributes("+" + TopicSettings.TYPE_ATTRIBUTE + "=" + write.value(TopicWrite.MESSAGE_TYPE));
        }
        return RemotingCommand.createRequestCommand(RequestCode.UPDATE_AND_CREATE_TOPIC, header);
    }

    private Integer number(String key) {
        return Integer.valueOf(Objects.requireNonNull(write.value(key)));
    }

    /** A broker does not say who it is when it is asked for a topic. */
    @Override
    public Optional<String> stranger(Map<String, String> held) {
        return Optional.empty();
    }
}
