package io.mqconsole.snapshot;

import io.mqconsole.region.RegionState;
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

/** The last picture of every region. For services: they check rights, this does not. */
@Component
public class Snapshots implements RegionState.Source {
    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    private final Map<String, RegionSnapshot> byRegion = new ConcurrentHashMap<>();
    private final List<Consumer<RegionSnapshot>> listeners = new CopyOnWriteArrayList<>();

    /** The last picture of a region; empty while nothing was collected. */
    public RegionSnapshot current(String region) {
        RegionSnapshot snapshot = byRegion.get(region);
        return snapshot == null ? RegionSnapshot.empty(region, List.of()) : snapshot;
    }

    public Collection<RegionSnapshot> all() {
        return List.copyOf(byRegion.values());
    }

    /**
     * Calls the listener after each new picture, on the collector's thread: it must be quick.
     *
     * @return ends the subscription
     */
    public Runnable subscribe(Consumer<RegionSnapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * A page of what the pictures hold, with how old the oldest of them is and which nodes did not answer.
     *
     * @param shown which regions the list is about
     */
    public <T> Page<T> aged(Page<T> page, Predicate<String> shown) {
        List<RegionSnapshot> pictures = byRegion.values().stream()
                .filter(picture -> shown.test(picture.region()))
                .toList();
        Instant oldest = pictures.stream()
                .flatMap(picture -> Stream.ofNullable(picture.listedAt()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<NodeFailure> failures = pictures.stream()
                .flatMap(picture -> picture.failures().stream())
                .toList();
        return new Page<>(
                page.content(), page.pageNum(), page.pageSize(), page.total(), oldest, !failures.isEmpty(), failures);
    }

    @Override
    public RegionState stateOf(String region) {
        RegionSnapshot snapshot = current(region);
        return new RegionState(snapshot.listedAt(), snapshot.brokers().size(), snapshot.failures());
    }

    void publish(RegionSnapshot snapshot) {
        byRegion.put(snapshot.region(), snapshot);
        for (Consumer<RegionSnapshot> listener : listeners) {
            try {
                listener.accept(snapshot);
            } catch (RuntimeException e) {
                log.warn("A listener of region {} failed", snapshot.region(), e);
            }
        }
    }

    void forget(String region) {
        byRegion.remove(region);
    }
}
