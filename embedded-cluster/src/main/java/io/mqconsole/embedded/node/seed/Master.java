package io.mqconsole.embedded.node.seed;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONObject;
import com.alibaba.fastjson2.JSONReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RemotingSerializable;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.admin.TopicStatsTable;
import org.apache.rocketmq.remoting.protocol.body.CreateTopicListRequestBody;
import org.apache.rocketmq.remoting.protocol.body.SubscriptionGroupList;
import org.apache.rocketmq.remoting.protocol.body.SubscriptionGroupWrapper;
import org.apache.rocketmq.remoting.protocol.body.TopicConfigSerializeWrapper;
import org.apache.rocketmq.remoting.protocol.header.CreateTopicListRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.GetTopicStatsInfoRequestHeader;

/**
 * The master of one broker group.
 *
 * @param name of the broker group
 */
record Master(Wire wire, String name, String address) {
    private static final int LIST = 500;

    /** Names of all its topics. Without a header, because RocketMQ's pages lose one. */
    Set<String> topics() throws SeedFailure, InterruptedException {
        RemotingCommand answer = wire.ask(address, Wire.request(RequestCode.GET_ALL_TOPIC_CONFIG, null));
        return Set.copyOf(RemotingSerializable.decode(answer.getBody(), TopicConfigSerializeWrapper.class)
                .getTopicConfigTable()
                .keySet());
    }

    /** Names of all its groups. */
    Set<String> groups() throws SeedFailure, InterruptedException {
        RemotingCommand answer = wire.ask(address, Wire.request(RequestCode.GET_ALL_SUBSCRIPTIONGROUP_CONFIG, null));
        return Set.copyOf(RemotingSerializable.decode(answer.getBody(), SubscriptionGroupWrapper.class)
                .getSubscriptionGroupTable()
                .keySet());
    }

    /**
     * Creates those that it does not hold. A list with one that it holds already would be answered with success and create
     * nothing, so they are left out, and afterwards it is asked whether it has them all.
     *
     * @return names of those it did not hold
     */
    Set<String> createTopics(Collection<Wishes.Topic> wanted) throws SeedFailure, InterruptedException {
        Set<String> held = topics();
        List<Wishes.Topic> missing = wanted.stream()
                .filter(topic -> !held.contains(topic.config().getTopicName()))
                .toList();
        for (int from = 0; from < missing.size(); from += LIST) {
            RemotingCommand request =
                    Wire.request(RequestCode.UPDATE_AND_CREATE_TOPIC_LIST, new CreateTopicListRequestHeader());
            request.setBody(new CreateTopicListRequestBody(part(missing, from).stream()
                            .map(Wishes.Topic::config)
                            .toList())
                    .encode());
            wire.ask(address, request);
        }
        Set<String> names = names(missing, topic -> topic.config().getTopicName());
        require(missing.isEmpty() ? held : topics(), names, "topics");
        return names;
    }

    /** As for topics. */
    Set<String> createGroups(Collection<Wishes.Group> wanted) throws SeedFailure, InterruptedException {
        Set<String> held = groups();
        List<Wishes.Group> missing = wanted.stream()
                .filter(group -> !held.contains(group.config().getGroupName()))
                .toList();
        for (int from = 0; from < missing.size(); from += LIST) {
            RemotingCommand request = Wire.request(RequestCode.UPDATE_AND_CREATE_SUBSCRIPTIONGROUP_LIST, null);
            request.setBody(new SubscriptionGroupList(part(missing, from).stream()
                            .map(Wishes.Group::config)
                            .toList())
                    .encode());
            wire.ask(address, request);
        }
        Set<String> names = names(missing, group -> group.config().getGroupName());
        require(missing.isEmpty() ? held : groups(), names, "groups");
        return names;
    }

    /** @return by topic what each of its queues holds */
    Map<String, TopicStatsTable> queues(Collection<String> topics) throws SeedFailure, InterruptedException {
        var tables = new ConcurrentHashMap<String, TopicStatsTable>();
        wire.askEach(
                address,
                topics,
                topic -> {
                    var header = new GetTopicStatsInfoRequestHeader();
                    header.setTopic(topic);
                    return Wire.request(RequestCode.GET_TOPIC_STATS_INFO, header);
                },
                (topic, answer) ->
                        tables.put(topic, RemotingSerializable.decode(answer.getBody(), TopicStatsTable.class)));
        return tables;
    }

    /** @return committed offsets by {@code topic@group} and queue id */
    Map<String, ? extends Map<Integer, Long>> offsets() throws SeedFailure, InterruptedException {
        RemotingCommand answer = wire.ask(address, Wire.request(RequestCode.GET_ALL_CONSUMER_OFFSET, null));
        // Not by RocketMQ's type: it lacks a field of polling consumers, whose keys are bare numbers that cannot be
        // skipped.
        JSONObject table = JSON.parseObject(answer.getBody(), JSONReader.Feature.AllowUnQuotedFieldNames)
                .getJSONObject("offsetTable");
        var offsets = new HashMap<String, Map<Integer, Long>>();
        table.keySet().forEach(group -> offsets.put(group, byQueue(table.getJSONObject(group))));
        return offsets;
    }

    private static Map<Integer, Long> byQueue(Map<?, ?> offsets) {
        var queues = new HashMap<Integer, Long>();
        offsets.forEach(
                (queue, offset) -> queues.put(Integer.valueOf(queue.toString()), Long.valueOf(offset.toString())));
        return queues;
    }

    private void require(Set<String> held, Set<String> wanted, String what) throws SeedFailure {
        var absent = new HashSet<>(wanted);
        absent.removeAll(held);
        if (!absent.isEmpty()) {
            throw new SeedFailure("%s said that it had created all %s and lacks %d of them, such as %s"
                    .formatted(name, what, absent.size(), absent.iterator().next()));
        }
    }

    private static <T> List<T> part(List<T> all, int from) {
        return all.subList(from, Math.min(from + LIST, all.size()));
    }

    private static <T> Set<String> names(List<T> things, Function<T, String> name) {
        var names = new HashSet<String>();
        things.forEach(thing -> names.add(name.apply(thing)));
        return names;
    }
}
