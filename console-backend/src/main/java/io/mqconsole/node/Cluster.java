package io.mqconsole.node;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of brokers, summed up from the live picture.
 *
 * @param deployMode SINGLE_ROOM or CROSS_ROOM, by the rooms its brokers say they are in; null when a room is unknown
 * @param brokers listed or recently gone
 * @param brokersDown those of them that no NameServer lists, or that do not answer
 * @param putTps summed over the brokers; null when a master's is unknown
 * @param messagesToday messages that masters stored since midnight; null when a master's is unknown
 * @param versions broker versions seen, in order
 */
public record Cluster(
        String region,
        String cluster,
        @Nullable String deployMode,
        List<String> rooms,
        int brokers,
        int masters,
        int brokersDown,
        @Nullable Double putTps,
        @Nullable Double getTps,
        @Nullable Long messagesToday,
        List<String> versions,
        @Nullable Instant collectedAt) {}
