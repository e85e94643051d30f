package io.mqconsole.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which brokers a push goes to, before the scope of each item narrows it. */
public sealed interface PushTarget {

    /**
     * All brokers of a cluster that a NameServer lists now.
     *
     * @param room null for all rooms
     */
    record Cluster(String region, String cluster, @Nullable String room) implements PushTarget {}

    /**
     * These.
     *
     * @param region null where the host names are in one region only
     */
    record Brokers(@Nullable String region, List<String> hostnames) implements PushTarget {
        public Brokers {
            hostnames = hostnames.stream()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
        }
    }
}
