package io.mqconsole.snapshot;

import io.mqconsole.shared.NodeFailure;
import io.mqconsole.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the brokers of every region hold, as last read. For services: they check rights, this does not. */
@Component
public class HoldingsBoard {
    private static final Logger log = LoggerFactory.getLogger(HoldingsBoard.class);

    private final Map<String, Holdings> byRegion = new ConcurrentHashMap<>();
    private final List<Consumer<Holdings>> listeners = new CopyOnWriteArrayList<>();

    public Holdings current(String region) {
        Holdings holdings = byRegion.get(region);
        return holdings == null ? Holdings.empty(region) : holdings;
    }

    public Collection<Holdings> all() {
        return List.copyOf(byRegion.values());
    }

    /**
     * Calls the listener after each new picture, on the collector's thread.
     *
     * @return ends the subscription
     */
    public Runnable subscribe(Consumer<Holdings> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * A page of what the brokers hold, with how old the oldest part is and which brokers did not answer.
     *
     * @param shown which regions the list is about
     */
    public <T> Page<T> aged(Page<T> page, Predicate<String> shown) {
        List<Holdings> pictures = byRegion.values().stream()
                .filter(picture -> shown.test(picture.region()))
                .toList();
        Instant oldest = pictures.stream()
                .flatMap(picture -> Stream.ofNullable(picture.collectedAt()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<NodeFailure> failures = pictures.stream()
                .flatMap(picture -> picture.failures().stream())
                .toList();
        return new Page<>(
                page.content(), page.pageNum(), page.pageSize(), page.total(), oldest, !failures.isEmpty(), failures);
    }

    void publish(Holdings holdings) {
        byRegion.put(holdings.region(), holdings);
        for (Consumer<Holdings> listener : listeners) {
            try {
                listener.accept(holdings);
            } catch (RuntimeException e) {
                log.warn("A listener of region {} failed", holdings.region(), e);
            }
        }
    }

    void forget(String region) {
        byRegion.remove(region);
    }
}
