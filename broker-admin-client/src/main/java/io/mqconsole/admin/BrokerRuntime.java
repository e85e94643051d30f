package io.mqconsole.admin;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runtime numbers of a broker; null where it did not tell.
 *
 * @param version as in {@code V5_5_0}
 * @param bootedAt when the broker's process opened its store
 * @param putTps messages stored per second, the broker's own 10-second average; null in its first ten seconds
 * @param putTpsMinute the same as a 60-second average; 0 in its first minute
 * @param getTps messages delivered per second, the broker's own 10-second average; null in its first ten seconds
 * @param messagesPutTotal messages stored since the broker's process started, those of system topics left out; replicated
 *     ones do not count, so a slave tells 0
 * @param messagesPutToday the same since midnight of the broker's clock, or since it started if that was later
 * @param messagesAccepted a counter of messages that clients brought, of which only the growth means something: over a time
 *     it tells their rate without what the broker itself puts. A delayed or timed message counts when it comes and not
 *     again when it is due, a transaction when it is committed, a consumer's retry when it is sent back. It falls when the
 *     broker starts anew; on a slave it says nothing. While timed messages are due it may be off by those of about a
 *     second, and by the checkpoints of POP consumers
 * @param storePuts all that was put into the store since the broker's process started, which is what {@code putTps} counts:
 *     system topics, halves of transactions and on a slave what it replicates
 * @param putsFailed messages that the broker's store failed to write since the broker's process started; those turned away before, because it
 *     is busy or its disk full, are not among them
 * @param diskUsedRatio used part of the fullest disk that holds a commit log, 0 to 1
 * @param raw every key as the broker sent it
 */
public record BrokerRuntime(
        @Nullable String version,
        @Nullable Instant bootedAt,
        @Nullable Double putTps,
        @Nullable Double putTpsMinute,
        @Nullable Double getTps,
        @Nullable Long messagesPutTotal,
        @Nullable Long messagesPutToday,
        @Nullable Long messagesAccepted,
        @Nullable Long storePuts,
        @Nullable Long putsFailed,
        @Nullable Double diskUsedRatio,
        Map<String, String> raw) {
    public BrokerRuntime {
        raw = Map.copyOf(raw);
    }
}
