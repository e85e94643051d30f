package io.mqconsole.node;

import io.mqconsole.admin.BrokerRuntime;
import io.mqconsole.snapshot.BrokerKey;
import io.mqconsole.snapshot.BrokerPicture;
import io.mqconsole.snapshot.RegionSnapshot;
import io.mqconsole.snapshot.Snapshots;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Follows masters that clients are to leave. A client learns a route within its {@code pollNameServerInterval}, 30 s unless
 * set otherwise, so nobody is believed to have left before twice that.
 */
@Component
class DrainWatch {
    private static final Duration CLIENTS_LEARN_WITHIN = Duration.ofSeconds(60);

    /** Fewer messages per second than this are a rest of an average, not a client. */
    private static final double QUIET = 1;

    private record Restricted(int bits, Instant since) {}

    private record Place(String region, BrokerKey broker) {}

    private final Snapshots snapshots;
    private final Clock clock;
    private final Map<Place, Restricted> restricted = new ConcurrentHashMap<>();
    private Runnable subscription = () -> {};

    DrainWatch(Snapshots snapshots, Clock clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        subscription = snapshots.subscribe(this::note);
    }

    @PreDestroy
    void stop() {
        subscription.run();
    }

    private void note(RegionSnapshot snapshot) {
        Instant now = clock.instant();
        restricted
                .keySet()
                .removeIf(place -> place.region().equals(snapshot.region())
                        && !snapshot.brokers().containsKey(place.broker()));
        snapshot.brokers().forEach((key, broker) -> {
            Place place = new Place(snapshot.region(), key);
            Integer bits = SeenNode.permission(broker);
            if (!isMaster(broker) || bits == null || bits == NodePermission.BOTH.bits()) {
                restricted.remove(place);
            } else {
                restricted.compute(
                        place,
                        (same, before) -> before != null && before.bits() == bits ? before : new Restricted(bits, now));
            }
        });
    }

    /** Null where clients are not to leave. The time counts from when this console saw it, after its start at the latest. */
    @Nullable
    DrainState of(String region, BrokerPicture broker) {
        Integer bits = SeenNode.permission(broker);
        if (!isMaster(broker) || bits == null || bits == NodePermission.BOTH.bits()) {
            return null;
        }
        Instant since = Optional.ofNullable(restricted.get(new Place(region, broker.key())))
                .filter(one -> one.bits() == bits)
                .map(Restricted::since)
                .orElseGet(clock::instant);
        boolean learned = clock.instant().isAfter(since.plus(CLIENTS_LEARN_WITHIN));
        return learned && quiet(broker, bits) ? DrainState.DRAINED : DrainState.DRAINING;
    }

    private static boolean isMaster(BrokerPicture broker) {
        Long id = broker.brokerId();
        return id != null && id == 0;
    }

    /** What is not known is not quiet. */
    private static boolean quiet(BrokerPicture broker, int bits) {
        BrokerRuntime runtime =
                broker.runtime().failure() == null ? broker.runtime().value() : null;
        if (runtime == null) {
            return false;
        }
        int all = NodePermission.BOTH.bits();
        boolean sends = NodePermission.writable(bits, all) || isQuiet(runtime.putTps());
        boolean reads = NodePermission.readable(bits, all) || isQuiet(runtime.getTps());
        return sends && reads;
    }

    private static boolean isQuiet(@Nullable Double tps) {
        return tps != null && tps < QUIET;
    }
}
