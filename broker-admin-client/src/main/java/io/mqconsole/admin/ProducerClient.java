package io.mqconsole.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A producer connected to a broker. RocketMQ does not tell which topics it sends to.
 *
 * @param address {@code ip:port} of its end of the connection, as the broker sees it
 * @param language such as {@code JAVA}; empty when the broker does not know it
 * @param version of its RocketMQ library, such as {@code V5_5_0}
 * @param lastSeen its last heartbeat, which comes twice a minute, by the broker's clock
 */
public record ProducerClient(
        String clientId,
        String address,
        String language,
        String version,
        @Nullable Instant lastSeen) {}
