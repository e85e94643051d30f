package io.mqconsole.change;

import java.util.Optional;

/**
 * A place that a change writes to.
 *
 * @param cluster empty for a NameServer
 * @param node the broker name; the address for a NameServer
 * @param address {@code host:port}
 * @param subject what of the node is written, and locked meanwhile: {@code config/KEY}, {@code topic/T}, {@code group/G}
 */
public record Target(String region, String cluster, String node, String address, String subject) {
    /** Stands for all nodes of a region. */
    static final String EVERYWHERE = "*";

    /**
     * A topic or group is one thing, whatever brokers hold it: what removes it on one and what makes it on another must not
     * meet. The keys of a node are its own.
     *
     * @return its subject on all nodes; empty where only this node counts
     */
    Optional<Target> everywhere() {
        return subject.startsWith("topic/") || subject.startsWith("group/")
                ? Optional.of(new Target(region, "", EVERYWHERE, EVERYWHERE, subject))
                : Optional.empty();
    }
}
