package io.mqconsole.group;

import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clients of a group, as its brokers and they themselves answered just now.
 *
 * @param asked how many of them told about themselves
 * @param failures brokers that did not answer; clients may be missing
 */
public record GroupClientsView(Instant collectedAt, List<Client> clients, int asked, List<NodeFailure> failures) {
    public GroupClientsView {
        clients = List.copyOf(clients);
        failures = List.copyOf(failures);
    }

    /**
     * @param address of its end of the connection, as a broker sees it
     * @param hostIp the host part of {@code address}
     * @param brokers names of the brokers that it is connected to
     * @param own what it says of itself; null when it was not asked or did not answer
     * @param failure why it did not answer; null when it did, or was not asked
     */
    public record Client(
            String clientId,
            String address,
            String hostIp,
            String language,
            String version,
            List<String> brokers,
            @Nullable Own own,
            @Nullable NodeFailure failure) {}

    /**
     * @param threads its listener has now; null for one that pulls
     * @param consumeType {@code CONSUME_PASSIVELY} (push), {@code CONSUME_ACTIVELY} (pull) or {@code CONSUME_POP}; empty when
     *     it does not say
     * @param messageModel {@code CLUSTERING} or {@code BROADCASTING}; empty when it does not say
     * @param rt milliseconds its listener takes per message, over the topic that takes longest
     * @param okTps messages handled per second
     * @param failedTps messages given back per second
     * @param failedInLastHour messages given back
     */
    public record Own(
            @Nullable Instant startedAt,
            @Nullable Integer threads,
            String consumeType,
            String messageModel,
            boolean orderly,
            double rt,
            double okTps,
            double failedTps,
            long failedInLastHour,
            int queues,
            long cachedMessages,
            List<Wanted> subscriptions) {}

    /** What one client subscribes to. */
    public record Wanted(String topic, String expression, String expressionType) {}
}
