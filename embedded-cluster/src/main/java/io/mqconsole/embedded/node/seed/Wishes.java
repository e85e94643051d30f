package io.mqconsole.embedded.node.seed;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.remoting.protocol.subscription.SubscriptionGroupConfig;

/**
 * What shall be there, as the parent told it in lines.
 *
 * @param topics by name
 * @param groups by name
 * @param messages wanted number by topic
 */
record Wishes(
        Map<String, Topic> topics, Map<String, Group> groups, Map<String, Integer> messages, List<Consumed> consumed) {
    private static final String NOTHING = "-";

    /** @param brokers names of the broker groups that shall hold it; empty for all */
    record Topic(TopicConfig config, Set<String> brokers) {
        boolean on(String broker) {
            return brokers.isEmpty() || brokers.contains(broker);
        }
    }

    /** @param brokers as for a topic */
    record Group(SubscriptionGroupConfig config, Set<String> brokers) {
        boolean on(String broker) {
            return brokers.isEmpty() || brokers.contains(broker);
        }
    }

    /** @param behind how many messages of each queue the group has not confirmed */
    record Consumed(String group, String topic, long behind) {}

    /** Reads up to the line {@code go}. */
    static Wishes read(BufferedReader lines) throws IOException, SeedFailure {
        var wishes = new Wishes(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        String line = lines.readLine();
        while (line != null && !line.equals("go")) {
            wishes.add(line.split(" "));
            line = lines.readLine();
        }
        if (line == null) {
            throw new SeedFailure("The wishes ended in the middle");
        }
        return wishes;
    }

    private void add(String[] words) throws SeedFailure {
        switch (words[0]) {
            case "topic" -> topics.put(words[1], new Topic(config(words), brokers(words[5])));
            case "group" -> {
                var config = new SubscriptionGroupConfig();
                config.setGroupName(words[1]);
                groups.put(words[1], new Group(config, brokers(words[2])));
            }
            case "messages" -> messages.put(words[1], Integer.valueOf(words[2]));
            case "consumed" -> consumed.add(new Consumed(words[1], words[2], Long.parseLong(words[3])));
            default -> throw new SeedFailure("There is no wish called " + words[0]);
        }
    }

    private static TopicConfig config(String[] words) {
        var config = new TopicConfig(words[1], Integer.parseInt(words[3]), Integer.parseInt(words[4]));
        if (!words[2].equals(NOTHING)) {
            config.setAttributes(Map.of("+message.type", words[2]));
        }
        return config;
    }

    private static Set<String> brokers(String word) {
        return word.equals(NOTHING) ? Set.of() : Set.of(word.split(","));
    }
}
