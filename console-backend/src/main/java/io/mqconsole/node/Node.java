package io.mqconsole.node;

import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.Freshness;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node as the console knows it now.
 *
 * @param id opaque, stable
 * @param status null while nothing was collected, and for nodes that nobody watches
 * @param labels what counts: edited ones over those the node gives
 * @param edited names of the labels that were set by hand
 * @param broker null for nodes that are no brokers
 * @param freshness null for nodes that nobody watches
 * @param failure why the last attempt to read it failed
 * @param collectedAt when its numbers were read; null when they never were
 * @param lastSeen when it last answered or was listed; null when it never was
 * @param version of what was edited; 0 before the first edit
 */
public record Node(
        String id,
        String region,
        NodeType nodeType,
        NodeOrigin origin,
        @Nullable NodeStatus status,
        @Nullable String cluster,
        @Nullable String address,
        NodeLabels labels,
        List<String> edited,
        @Nullable BrokerFacts broker,
        @Nullable Freshness freshness,
        @Nullable NodeFailure failure,
        @Nullable Instant collectedAt,
        @Nullable Instant lastSeen,
        int version) {

    /**
     * What only brokers have.
     *
     * @param brokerId 0 for the master; null when no NameServer lists it
     * @param perm 0 none, 2 write, 4 read, 6 both; as read from the broker
     * @param desiredPerm what this console last set on it, or on the master before it; null when it never did
     * @param drain null where clients are not to leave
     * @param registeredWith NameServers that list it now
     * @param putTps messages stored per second
     * @param getTps messages delivered per second
     * @param diskUsedRatio 0 to 1
     */
    public record BrokerFacts(
            String brokerName,
            @Nullable Long brokerId,
            @Nullable Integer perm,
            @Nullable Integer desiredPerm,
            @Nullable DrainState drain,
            List<String> registeredWith,
            @Nullable String brokerVersion,
            @Nullable Double putTps,
            @Nullable Double getTps,
            @Nullable Double diskUsedRatio) {

        BrokerFacts with(@Nullable Integer desired, @Nullable DrainState state) {
            return new BrokerFacts(
                    brokerName,
                    brokerId,
                    perm,
                    desired,
                    state,
                    registeredWith,
                    brokerVersion,
                    putTps,
                    getTps,
                    diskUsedRatio);
        }

        /** Whether it has another permission than was last set, as after a switch of the master. */
        public boolean differsFromDesired() {
            return desiredPerm != null && perm != null && !desiredPerm.equals(perm);
        }
    }

    /** What a person calls it: the host name, else the address, else the id. */
    public String title() {
        if (labels.hostname() != null) {
            return labels.hostname();
        }
        return address != null ? address : id;
    }

    /** Whether it can be forgotten: it is gone, or somebody registered it by hand, so that nothing lists it again. */
    public boolean forgettable() {
        return !configured() && (origin == NodeOrigin.REGISTERED || status == NodeStatus.OFFLINE);
    }

    /** A NameServer that its region names: watched, and listed whether it answers or not. */
    boolean configured() {
        return nodeType == NodeType.NAMESRV && freshness != null;
    }
}
