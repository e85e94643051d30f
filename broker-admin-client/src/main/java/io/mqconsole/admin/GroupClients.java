package io.mqconsole.admin;

import java.util.List;
import java.util.Map;

/**
 * The consumers of a group that are connected to one broker.
 *
 * <p>All but the clients is kept by the broker once for the group, as the client said it that spoke last: where clients
 * differ, only {@link GroupOps#running} tells what each of them wants.
 *
 * @param consumeType {@code CONSUME_PASSIVELY} (push), {@code CONSUME_ACTIVELY} (pull) or {@code CONSUME_POP}; empty when
 *     the broker does not say
 * @param messageModel {@code CLUSTERING} or {@code BROADCASTING}; empty when the broker does not say
 * @param consumeFromWhere where a queue without an offset is begun, such as {@code CONSUME_FROM_LAST_OFFSET}; empty when
 *     the broker does not say
 * @param subscriptions by topic, the group's retry topic included
 * @param clients by client id, never empty
 */
public record GroupClients(
        String consumeType,
        String messageModel,
        String consumeFromWhere,
        Map<String, Subscription> subscriptions,
        List<GroupClient> clients) {
    public GroupClients {
        subscriptions = Map.copyOf(subscriptions);
        clients = List.copyOf(clients);
    }
}
