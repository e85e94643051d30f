package io.mqconsole.embedded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A RocketMQ producer with default settings in a process of its own, new for each call, so that a test sees what an
 * application that starts now would get. Each call takes some seconds.
 */
public final class PlainProducer {
    private static final String MAIN_CLASS = "io.mqconsole.embedded.node.SendMain";
    private static final String SENT = "SENT ";
    private static final String REFUSED = "REFUSED ";

    private final ToolJvm tool;

    private PlainProducer(ToolJvm tool) {
        this.tool = tool;
    }

    /** @param cluster without access control */
    public static PlainProducer of(EmbeddedCluster cluster) {
        return new PlainProducer(new ToolJvm("producer", cluster));
    }

    /**
     * What a new producer got.
     *
     * @param messagesByBroker acknowledged messages by the name of the broker that took them
     * @param error the producer's words for the first message that was not taken, the last one it tried
     */
    public record Sent(Map<String, Integer> messagesByBroker, Optional<String> error) {
        public Sent {
            messagesByBroker = Map.copyOf(messagesByBroker);
        }
    }

    /**
     * Sends until all are acknowledged or one is not. A producer goes round the queues it may write to, so that as many
     * messages as there are queues reach every broker.
     *
     * @param nameServers the only ones it knows, separated by semicolons
     * @throws ClusterException when it ended without a word
     */
    public Sent send(String nameServers, String topic, int messages) {
        return read(tool.run(MAIN_CLASS, List.of(nameServers, topic, Integer.toString(messages))), messages);
    }

    static Sent read(String printed, int messages) {
        var taken = new TreeMap<String, Integer>();
        Optional<String> error = Optional.empty();
        for (String line : printed.lines().toList()) {
            if (line.startsWith(SENT)) {
                taken.merge(line.substring(SENT.length()), 1, Integer::sum);
            } else if (line.startsWith(REFUSED)) {
                error = Optional.of(line.substring(REFUSED.length()));
            }
        }
        int count = taken.values().stream().mapToInt(Integer::intValue).sum();
        if (error.isEmpty() && count < messages) {
            throw new ClusterException(
                    "The producer ended after " + count + " of " + messages + " messages: " + printed);
        }
        return new Sent(taken, error);
    }
}
