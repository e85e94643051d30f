package io.mqconsole.snapshot;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows made out of what the brokers hold: once per picture, as soon as it is there, and not once per list. */
public final class HoldingsTable<T> implements AutoCloseable {
    private final HoldingsBoard board;
    private final Function<Holdings, ? extends Collection<T>> make;
    private final Function<T, String> id;
    private final Runnable subscription;
    private final Map<String, Made<T>> byRegion = new ConcurrentHashMap<>();

    private record Made<T>(Holdings from, Map<String, T> rows) {}

    /** @param id of a row */
    public HoldingsTable(
            HoldingsBoard board, Function<Holdings, ? extends Collection<T>> make, Function<T, String> id) {
        this.board = board;
        this.make = make;
        this.id = id;
        this.subscription = board.subscribe(this::of);
    }

    /** The rows of all regions. */
    public Stream<T> all() {
        return board.all().stream().flatMap(holdings -> of(holdings).values().stream());
    }

    public Optional<T> find(String wanted) {
        return board.all().stream()
                .map(holdings -> of(holdings).get(wanted))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Map<String, T> of(Holdings holdings) {
        return byRegion.compute(
                        holdings.region(),
                        (region, before) -> before != null && before.from() == holdings
                                ? before
                                : new Made<>(
                                        holdings,
                                        make.apply(holdings).stream()
                                                .collect(Collectors.toUnmodifiableMap(id, Function.identity()))))
                .rows();
    }

    @Override
    public void close() {
        subscription.run();
    }
}
