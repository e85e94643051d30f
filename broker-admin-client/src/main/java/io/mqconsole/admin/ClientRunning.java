package io.mqconsole.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer says of itself.
 *
 * @param startedAt by its own clock
 * @param orderly whether its listener is an ordered one
 * @param consumeType {@code CONSUME_PASSIVELY} (push), {@code CONSUME_ACTIVELY} (pull) or {@code CONSUME_POP}; empty when
 *     it does not say
 * @param messageModel {@code CLUSTERING} or {@code BROADCASTING}; empty when it does not say, as clients other than RocketMQ's
 *     Java one may not
 * @param consumeThreads threads that its listener has now; null for a client without, one that pulls
 * @param consumeThreadsMax as configured; null for a client without
 * @param subscriptions of this client, by topic
 * @param queues by topic, broker and queue id; empty for one that pulls and chooses its queues for each request
 * @param rates by topic; empty for one that pulls
 * @param stack of all its threads, some lines each; null when it was not asked for
 */
public record ClientRunning(
        String clientId,
        @Nullable Instant startedAt,
        boolean orderly,
        String consumeType,
        String messageModel,
        @Nullable Integer consumeThreads,
        @Nullable Integer consumeThreadsMax,
        List<Subscription> subscriptions,
        List<OwnedQueue> queues,
        Map<String, ConsumeRates> rates,
        @Nullable String stack) {
    public ClientRunning {
        subscriptions = List.copyOf(subscriptions);
        queues = List.copyOf(queues);
        rates = Map.copyOf(rates);
    }
}
