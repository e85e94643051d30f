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
 */
record Traffic(
        Instant at,
        @Nullable Instant bootedAt,
        double putTps,
        @Nullable Long stored,
        @Nullable Long refused) {
    private static final double MILLIS = 1000;
    private static final int PERCENT = 100;
    private static final int MINUTE = 60;

    static Traffic of(BrokerRuntime told, Instant at) {
        Double minute = told.putTpsMinute();
        // In its first minute a broker tells 0 for the minute.
        Double rate = minute == null || minute == 0 ? told.putTps() : minute;
        return new Traffic(
                at, told.bootedAt(), Objects.requireNonNullElse(rate, 0.0), told.storePuts(), told.putsFailed());
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
        return refusals(later, arrived, broker, limits).or(() -> fallen(later, arrived, broker, limits));
    }

    private Optional<Text> refusals(Traffic later, long arrived, String broker, TrafficLimits limits) {
        if (refused == null || later.refused == null) {
            return Optional.empty();
        }
        long failed = later.refused - refused;
        long sent = arrived + failed;
        if (sent < limits.leastMessages() || failed <= limits.failedSends() * sent) {
            return Optional.empty();
        }
        return Optional.of(Text.of(
                "config.gate.refused",
                broker,
                failed,
                sent,
                percent((double) failed / sent),
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
