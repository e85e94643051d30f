package io.mqconsole.embedded.node.seed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageClientIDSetter;
import org.apache.rocketmq.common.message.MessageDecoder;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.admin.TopicStatsTable;
import org.apache.rocketmq.remoting.protocol.header.SendMessageRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.SendMessageRequestHeaderV2;

/** Sends the messages that topics still lack, in turn to each broker and each of its queues. */
final class Sending {
    private static final String PRODUCER_GROUP = "GID_seed_producer";
    private static final String DEFAULT_TOPIC = "TBW102";

    private final Wishes wishes;
    private final Map<Master, List<Letter>> letters = new HashMap<>();
    private int count;

    private record Letter(String topic, int queue, int number) {}

    Sending(Wishes wishes) {
        this.wishes = wishes;
    }

    /** Decides what goes where; costs a request per topic and broker. */
    Sending plan(List<Master> masters) throws SeedFailure, InterruptedException {
        var held = new HashMap<String, Long>();
        for (Master master : masters) {
            List<String> here = wishes.messages().keySet().stream()
                    .filter(topic -> on(master, topic))
                    .toList();
            master.queues(here).forEach((topic, table) -> held.merge(topic, stored(table), Long::sum));
        }
        for (Map.Entry<String, Integer> wish : wishes.messages().entrySet()) {
            String topic = wish.getKey();
            List<Master> holders =
                    masters.stream().filter(master -> on(master, topic)).toList();
            long first = held.getOrDefault(topic, 0L);
            for (long number = first; number < wish.getValue(); number++) {
                Master master = holders.get((int) (number % holders.size()));
                int queue = (int) (number / holders.size() % config(topic).getWriteQueueNums());
                letters.computeIfAbsent(master, none -> new ArrayList<>()).add(new Letter(topic, queue, (int) number));
                count++;
            }
        }
        return this;
    }

    int count() {
        return count;
    }

    void sendTo(Master master) throws SeedFailure, InterruptedException {
        master.wire()
                .askEach(
                        master.address(),
                        letters.getOrDefault(master, List.of()),
                        letter -> request(master, letter),
                        (letter, answer) -> {});
    }

    private boolean on(Master master, String topic) {
        Wishes.Topic wish = wishes.topics().get(topic);
        return wish != null && wish.on(master.name());
    }

    private TopicConfig config(String topic) {
        return java.util.Objects.requireNonNull(wishes.topics().get(topic)).config();
    }

    private static long stored(TopicStatsTable table) {
        return table.getOffsetTable().values().stream()
                .mapToLong(queue -> queue.getMaxOffset() - queue.getMinOffset())
                .sum();
    }

    private static RemotingCommand request(Master master, Letter letter) {
        var message = new Message(
                letter.topic(),
                "seed",
                "seed-" + letter.number(),
                ("message " + letter.number() + " of " + letter.topic()).getBytes(StandardCharsets.UTF_8));
        MessageClientIDSetter.setUniqID(message);
        var header = new SendMessageRequestHeader();
        header.setProducerGroup(PRODUCER_GROUP);
        header.setTopic(letter.topic());
        header.setDefaultTopic(DEFAULT_TOPIC);
        header.setDefaultTopicQueueNums(1);
        header.setQueueId(letter.queue());
        header.setSysFlag(0);
        header.setBornTimestamp(System.currentTimeMillis());
        header.setFlag(0);
        header.setProperties(MessageDecoder.messageProperties2String(message.getProperties()));
        header.setReconsumeTimes(0);
        header.setUnitMode(false);
        header.setBatch(false);
        header.setBrokerName(master.name());
        RemotingCommand request = Wire.request(
                RequestCode.SEND_MESSAGE_V2, SendMessageRequestHeaderV2.createSendMessageRequestHeaderV2(header));
        request.setBody(message.getBody());
        return request;
    }
}
