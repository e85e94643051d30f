package io.mqconsole.admin;

import java.util.List;
import java.util.Map;

/** The route of a topic: one entry per broker group that holds queues of it. */
public record TopicRoute(String topic, List<Entry> entries) {
    public TopicRoute {
        entries = List.copyOf(entries);
    }

    /**
     * @param perm what clients see: the topic's permission restricted by the master's (bits 4 read, 2 write, 1 inherit)
     * @param addresses broker id to address
     */
    public record Entry(
            String cluster,
            String brokerName,
            int perm,
            int readQueues,
            int writeQueues,
            Map<Long, NodeAddress> addresses) {
        public Entry {
            addresses = Map.copyOf(addresses);
        }
    }
}
