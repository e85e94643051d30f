package io.mqconsole.admin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.header.CreateTopicRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.DeleteTopicRequestHeader;
import org.jspecify.annotations.Nullable;

/** A topic on one broker that shall be written. Which broker answers is looked at before, by those who write. */
record TopicTarget(TopicWrite write) implements WriteTarget {
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
        return new HeldQuestion<>(Topics.one(write.topic()), false, TopicWrite::values);
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
        header.setTopicFilterType(value(TopicWrite.FILTER, held, TopicSettings.USUAL_FILTER));
        header.setTopicSysFlag(Integer.valueOf(value(TopicWrite.SYS_FLAG, held, "0")));
        header.setOrder(Boolean.valueOf(value(TopicWrite.ORDER, held, "false")));
        header.setAttributes(attributes(anew, held));
        return RemotingCommand.createRequestCommand(RequestCode.UPDATE_AND_CREATE_TOPIC, header);
    }

    /** What is not asked for must not be lost. */
    private String value(String key, Map<String, String> held, String usual) {
        String wanted = write.value(key);
        return wanted == null ? held.getOrDefault(key, usual) : wanted;
    }

    /** As a broker takes them; null for none to change. It refuses a new topic's to be removed, and some to be changed at all. */
    private @Nullable String attributes(boolean anew, Map<String, String> held) {
        String wanted = write.value(TopicWrite.ATTRIBUTES);
        if (wanted == null) {
            return anew ? "+" + TopicSettings.TYPE_ATTRIBUTE + "=" + write.value(TopicWrite.MESSAGE_TYPE) : null;
        }
        String steps = Attributes.steps(
                        Attributes.of(held.getOrDefault(TopicWrite.ATTRIBUTES, "")), Attributes.of(wanted))
                .entrySet()
                .stream()
                .map(step -> step.getKey().startsWith("-") ? step.getKey() : step.getKey() + "=" + step.getValue())
                .sorted()
                .collect(Collectors.joining(","));
        return steps.isEmpty() ? null : steps;
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
