package io.mqconsole.snapshot;

import io.mqconsole.region.RegionsChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a topic or group first appeared to any console of this database: RocketMQ does not tell when it was made. A beat
 * writes down what is new and is tried again while the database is away.
 */
@Component
public class FirstSeen implements SmartLifecycle {
    private static final Duration PERIOD = Duration.ofSeconds(15);
    private static final int ROWS_PER_INSERT = 500;

    /** What may be seen. */
    public enum Kind {
        TOPIC,
        GROUP
    }

    record Row(String region, Kind kind, String name, Instant seenAt) {
        Thing thing() {
            return new Thing(region, kind, name);
        }
    }

    private record Thing(String region, Kind kind, String name) {}

    private final FirstSeenMapper mapper;
    private final HoldingsBoard holdings;
    private final Clock clock;
    private volatile Map<Thing, Instant> known = Map.of();
    private volatile boolean read;
    private @Nullable Beat beat;

    FirstSeen(FirstSeenMapper mapper, HoldingsBoard holdings, Clock clock) {
        this.mapper = mapper;
        this.holdings = holdings;
        this.clock = clock;
    }

    /** Null until it has been written down. */
    public @Nullable Instant of(String region, Kind kind, String name) {
        return known.get(new Thing(region, kind, name));
    }

    /** What a removed region held goes with it. */
    @EventListener
    void on(RegionsChanged event) {
        read = false;
    }

    private void remember() {
        if (!read) {
            read = true;
            reload();
        }
        boolean news = false;
        for (Holdings picture : holdings.all()) {
            news |= remember(picture, Kind.TOPIC, names(picture, Holding::topicSettings));
            news |= remember(picture, Kind.GROUP, names(picture, Holding::groupSettings));
        }
        if (news) {
            reload();
        }
    }

    private void reload() {
        known = mapper.findAll().stream().collect(Collectors.toUnmodifiableMap(Row::thing, Row::seenAt));
    }

    private boolean remember(Holdings picture, Kind kind, Set<String> names) {
        Instant now = clock.instant();
        List<Row> rows = names.stream()
                .map(name -> new Row(picture.region(), kind, name, now))
                .filter(row -> !known.containsKey(row.thing()))
                .toList();
        for (int from = 0; from < rows.size(); from += ROWS_PER_INSERT) {
            mapper.insertNew(rows.subList(from, Math.min(from + ROWS_PER_INSERT, rows.size())));
        }
        return !rows.isEmpty();
    }

    private static Set<String> names(Holdings picture, Function<Holding, Map<String, ?>> of) {
        return picture.byGroup().values().stream()
                .flatMap(holding -> of.apply(holding).keySet().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void start() {
        beat = new Beat("remembering topics and groups", PERIOD, this::remember);
    }

    @Override
    public synchronized void stop() {
        if (beat != null) {
            beat.close();
            beat = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return beat != null;
    }
}
