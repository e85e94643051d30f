package io.mqconsole.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replication as one broker sees it.
 *
 * @param commitLogMaxOffset end of this broker's commit log in bytes
 * @param inSyncReplicas slaves the master counts as in sync, itself left out; null on a slave
 * @param replicas the master's connections; empty on a slave
 * @param source the slave's connection to its master; null on a master
 */
public record HaStatus(
        boolean master,
        long commitLogMaxOffset,
        @Nullable Integer inSyncReplicas,
        List<Replica> replicas,
        @Nullable Source source) {
    public HaStatus {
        replicas = List.copyOf(replicas);
    }

    /**
     * @param ackOffset the last byte offset that the slave confirmed
     * @param lagBytes how far the slave is behind
     * @param bytesPerSecond what was sent to it in the last second
     */
    public record Replica(String address, long ackOffset, long lagBytes, boolean inSync, long bytesPerSecond) {}

    /**
     * @param masterAddress the master's replication address, whose port is not that of {@link BrokerRef}; null while the
     *     slave has no master
     * @param maxOffset end of this slave's commit log in bytes
     * @param masterFlushOffset how far the master has flushed, as it told this slave
     * @param bytesPerSecond what was received in the last second
     */
    public record Source(@Nullable String masterAddress, long maxOffset, long masterFlushOffset, long bytesPerSecond) {}
}
