package io.mqconsole.topic;

import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The route of a topic as each NameServer tells it now. They do not replicate, so they may differ. */
public record TopicRoutes(Instant collectedAt, List<AtNameServer> nameServers) {
    public TopicRoutes {
        nameServers = List.copyOf(nameServers);
    }

    /**
     * @param entries empty when it knows no route; null when it did not answer
     */
    public record AtNameServer(
            String nameServer,
            @Nullable List<Entry> entries,
            @Nullable NodeFailure failure) {}

    /**
     * @param perm what clients see
     * @param masterAddress null while the broker group has no master
     * @param slaves in the order of their ids
     */
    public record Entry(
            String cluster,
            String brokerName,
            int perm,
            int readQueueNum,
            int writeQueueNum,
            @Nullable String masterAddress,
            List<String> slaves) {}
}
