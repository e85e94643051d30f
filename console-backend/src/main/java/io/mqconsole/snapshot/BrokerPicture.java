package io.mqconsole.snapshot;

import io.mqconsole.admin.BrokerRuntime;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One broker as far as it is known.
 *
 * @param registrations the broker id under which each NameServer lists it, by the NameServer's address; empty when none
 *     of those that answered does
 * @param listedAt when a NameServer last listed it
 * @param runtime its runtime numbers
 * @param config its whole configuration
 */
public record BrokerPicture(
        BrokerKey key,
        Map<String, Long> registrations,
        Instant listedAt,
        Reading<BrokerRuntime> runtime,
        Reading<Map<String, String>> config) {
    public BrokerPicture {
        registrations = Map.copyOf(registrations);
    }

    /** The broker id in the table of the first NameServer that lists it; null when none does. */
    public @Nullable Long brokerId() {
        return registrations.entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /** When this broker was last known alive: it answered, or a NameServer listed it. */
    public Instant lastSeen() {
        Instant answered = runtime.collectedAt();
        return answered != null && answered.isAfter(listedAt) ? answered : listedAt;
    }
}
