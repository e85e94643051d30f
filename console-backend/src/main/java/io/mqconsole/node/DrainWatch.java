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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Long enough to even out what falls due by the second, short enough to follow. */
    private static final Duration WINDOW = Duration.ofSeconds(20);

    private static final Duration AT_LEAST = Duration.ofSeconds(8);

    private record Sample(Instant at, long accepted) {}

    /** @param samples of the last {@link #WINDOW}, the oldest first */
    private record Restricted(int bits, Instant since, List<Sample> samples) {
        Restricted with(Sample next) {
            var recent = new ArrayList<Sample>();
            samples.stream()
                    .filter(sample -> sample.at().isBefore(next.at())
                            && !sample.at().isBefore(next.at().minus(WINDOW)))
                    .forEach(recent::add);
            recent.add(next);
            return new Restricted(bits, since, List.copyOf(recent));
        }

        /** Messages that clients brought, per second; null until sampled long enough, and after the broker started anew. */
        @Nullable
        Double acceptedTps() {
            if (samples.size() < 2) {
                return null;
            }
            Duration time =
                    Duration.between(samples.getFirst().at(), samples.getLast().at());
            long growth = samples.getLast().accepted() - samples.getFirst().accepted();
            return growth < 0 || time.compareTo(AT_LEAST) < 0 ? null : growth * 1000.0 / time.toMillis();
        }
    }

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

    void note(RegionSnapshot snapshot) {
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
                        (same, before) -> sampled(
                                before != null && before.bits() == bits ? before : new Restricted(bits, now, List.of()),
                                broker));
            }
        });
    }

    private static Restricted sampled(Restricted restricted, BrokerPicture broker) {
        BrokerRuntime runtime = broker.runtime().value();
        Instant at = broker.runtime().collectedAt();
        Long accepted = runtime == null ? null : runtime.messagesAccepted();
        return accepted == null || at == null ? restricted : restricted.with(new Sample(at, accepted));
    }

    /** Null where clients are not to leave. The time counts from when this console saw it, after its start at the latest. */
    @Nullable
    DrainState of(String region, BrokerPicture broker) {
        Integer bits = SeenNode.permission(broker);
        if (!isMaster(broker) || bits == null || bits == NodePermission.BOTH.bits()) {
            return null;
        }
        Restricted known = restricted.get(new Place(region, broker.key()));
        boolean learned = known != null
                && known.bits() == bits
                && clock.instant().isAfter(known.since().plus(CLIENTS_LEARN_WITHIN));
        return known != null && learned && quiet(broker, bits, known) ? DrainState.DRAINED : DrainState.DRAINING;
    }

    private static boolean isMaster(BrokerPicture broker) {
        Long id = broker.brokerId();
        return id != null && id == 0;
    }

    /** What is not known is not quiet. What the broker puts by itself, as delayed messages that are due, does not count. */
    private static boolean quiet(BrokerPicture broker, int bits, Restricted known) {
        BrokerRuntime runtime =
                broker.runtime().failure() == null ? broker.runtime().value() : null;
        if (runtime == null) {
            return false;
        }
        int all = NodePermission.BOTH.bits();
        boolean sends = NodePermission.writable(bits, all) || isQuiet(known.acceptedTps());
        boolean reads = NodePermission.readable(bits, all) || isQuiet(runtime.getTps());
        return sends && reads;
    }

    private static boolean isQuiet(@Nullable Double tps) {
        return tps != null && tps < QUIET;
    }
}
