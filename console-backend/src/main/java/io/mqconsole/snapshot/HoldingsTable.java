package io.mqconsole.snapshot;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows made out of what the brokers hold: once per picture, when it arrives, and not once per list. While new ones are being
 * made, lists show the ones before.
 */
public final class HoldingsTable<T> implements AutoCloseable {
    private final HoldingsBoard board;
    private final Function<Holdings, ? extends Collection<T>> make;
    private final Function<T, String> id;
    private final Runnable subscription;
    private final Map<String, Map<String, T>> byRegion = new ConcurrentHashMap<>();

    /** @param id of a row */
    public HoldingsTable(
            HoldingsBoard board, Function<Holdings, ? extends Collection<T>> make, Function<T, String> id) {
        this.board = board;
        this.make = make;
        this.id = id;
        this.subscription = board.subscribe(this::make);
    }

    private void make(Holdings holdings) {
        byRegion.put(
                holdings.region(),
                make.apply(holdings).stream().collect(Collectors.toUnmodifiableMap(id, Function.identity())));
    }

    /** The rows of all regions. */
    public Stream<T> all() {
        return regions().flatMap(rows -> rows.values().stream());
    }

    public Optional<T> find(String wanted) {
        return regions().map(rows -> rows.get(wanted)).filter(Objects::nonNull).findFirst();
    }

    /** Of the regions that are still there. */
    private Stream<Map<String, T>> regions() {
        return board.all().stream().map(Holdings::region).flatMap(region -> Stream.ofNullable(byRegion.get(region)));
    }

    @Override
    public void close() {
        subscription.run();
    }
}
