package io.mqconsole.config;

import io.mqconsole.admin.BrokerRuntime;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What senders get from a broker at a moment.
 *
 * @param bootedAt when its counters began
 * @param putTps messages stored per second in the minute before
 * @param stored what {@code putTps} counts, since its start; null when it did not tell
 * @param refused messages that its store failed to write since its start; null when it did not tell
 * @param failing which part of what was sent lately it failed to write; 0 when too little was sent to tell
 */
record Traffic(
        Instant at,
        @Nullable Instant bootedAt,
        double putTps,
        @Nullable Long stored,
        @Nullable Long refused,
        double failing) {
    private static final double MILLIS = 1000;
    private static final int PERCENT = 100;
    private static final int MINUTE = 60;

    static Traffic of(BrokerRuntime told, Instant at) {
        Double minute = told.putTpsMinute();
        // In its first minute a broker tells 0 for the minute.
        Double rate = minute == null || minute == 0 ? told.putTps() : minute;
        return new Traffic(
                at, told.bootedAt(), Objects.requireNonNullElse(rate, 0.0), told.storePuts(), told.putsFailed(), 0);
    }

    /** @param earlier from up to some minutes before */
    Traffic since(Traffic earlier, TrafficLimits limits) {
        Sends lately = earlier.until(this);
        return lately == null || lately.sent() < limits.leastMessages()
                ? this
                : new Traffic(at, bootedAt, putTps, stored, refused, lately.failing());
    }

    private record Sends(long failed, long sent) {
        double failing() {
            return (double) failed / sent;
        }
    }

    /** Null when that cannot be told, because it has started anew or did not count. */
    private @Nullable Sends until(Traffic later) {
        if (stored == null
                || later.stored == null
                || refused == null
                || later.refused == null
                || !Objects.equals(bootedAt, later.bootedAt)) {
            return null;
        }
        long failed = later.refused - refused;
        return new Sends(failed, later.stored - stored + failed);
    }

    /**
     * @param broker its name and address
     * @return which number has become so bad since that a change must stop, and by how much; empty also when too little was
     *     sent to tell, or the broker has started anew
     */
    Optional<Text> worse(Traffic later, String broker, TrafficLimits limits) {
        if (stored == null || later.stored == null || !Objects.equals(bootedAt, later.bootedAt)) {
            return Optional.empty();
        }
        long arrived = later.stored - stored;
        return refusals(later, broker, limits).or(() -> fallen(later, arrived, broker, limits));
    }

    private Optional<Text> refusals(Traffic later, String broker, TrafficLimits limits) {
        Sends sends = until(later);
        if (sends == null
                || sends.sent() < limits.leastMessages()
                || sends.failed() <= (failing + limits.failedSends()) * sends.sent()) {
            return Optional.empty();
        }
        return Optional.of(Text.of(
                "config.gate.refused",
                broker,
                sends.failed(),
                sends.sent(),
                percent(sends.failing()),
                percent(failing),
                percent(limits.failedSends())));
    }

    private Optional<Text> fallen(Traffic later, long arrived, String broker, TrafficLimits limits) {
        double seconds = Duration.between(at, later.at).toMillis() / MILLIS;
        // Of a long soak only its last minute counts: the hour of the day changes, and half a soak would hide a
        // collapse.
        double lately = seconds >= MINUTE ? later.putTps : arrived / seconds;
        if (putTps * Math.min(seconds, MINUTE) < limits.leastMessages()
                || lately >= putTps * (1 - limits.putTpsDrop())) {
            return Optional.empty();
        }
        return Optional.of(Text.of(
                "config.gate.fallen",
                broker,
                rate(putTps),
                rate(lately),
                percent(1 - lately / putTps),
                percent(limits.putTpsDrop())));
    }

    private static double rate(double perSecond) {
        return Math.round(perSecond * 10) / 10.0;
    }

    private static long percent(double ratio) {
        return Math.round(ratio * PERCENT);
    }
}
