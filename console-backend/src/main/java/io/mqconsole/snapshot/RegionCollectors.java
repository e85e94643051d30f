package io.mqconsole.snapshot;

import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.region.RegionsChanged;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs one collector per stored region, and follows regions that are added, edited or removed. */
@Component
public class RegionCollectors implements SmartLifecycle {
    private final RegionConnections connections;
    private final Snapshots snapshots;
    private final HoldingsBoard holdings;
    private final KnownGroups known;
    private final Rhythm rhythm;
    private final Clock clock;
    private final Map<String, Collectors> running = new ConcurrentHashMap<>();
    private @Nullable Beat beat;

    /** What runs for one region. */
    private record Collectors(RegionCollector nodes, HoldingsCollector holdings) {
        void close() {
            nodes.close();
            holdings.close();
        }
    }

    RegionCollectors(
            RegionConnections connections,
            Snapshots snapshots,
            HoldingsBoard holdings,
            KnownGroups known,
            Rhythm rhythm,
            Clock clock) {
        this.connections = connections;
        this.snapshots = snapshots;
        this.holdings = holdings;
        this.known = known;
        this.rhythm = rhythm;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        beat = new Beat("following the regions", Beats.REGIONS, this::follow);
    }

    @EventListener
    synchronized void on(RegionsChanged event) {
        if (beat != null) {
            beat.trigger();
        }
    }

    /**
     * Reads the configuration of brokers again now, after somebody wrote to them, and publishes the picture with it.
     *
     * @param addresses {@code host:port}; those that are not in the picture are left out
     */
    public void readAgain(String region, Collection<String> addresses) {
        Collectors collectors = running.get(region);
        if (collectors != null) {
            collectors.nodes().readAgain(addresses);
        }
    }

    /** Has topics and groups read again soon, after somebody wrote to one of them. */
    public void readHoldingsAgain(String region) {
        Collectors collectors = running.get(region);
        if (collectors != null) {
            collectors.holdings().readSettingsSoon();
        }
    }

    private void follow() {
        connections.refresh();
        Map<String, ClusterAdmin> wanted = connections.all();
        running.entrySet().removeIf(entry -> {
            boolean obsolete = entry.getValue().nodes().admin() != wanted.get(entry.getKey());
            if (obsolete) {
                entry.getValue().close();
                snapshots.forget(entry.getKey());
                holdings.forget(entry.getKey());
            }
            return obsolete;
        });
        wanted.forEach((region, admin) -> running.computeIfAbsent(region, absent -> collectors(region, admin)));
    }

    private Collectors collectors(String region, ClusterAdmin admin) {
        var held = new HoldingsCollector(
                region,
                admin,
                rhythm,
                () -> snapshots.current(region),
                () -> known.of(region),
                clock,
                holdings::publish);
        return new Collectors(
                new RegionCollector(region, admin, rhythm, clock, picture -> {
                    snapshots.publish(picture);
                    held.follow();
                }),
                held);
    }

    @Override
    public synchronized void stop() {
        if (beat != null) {
            beat.close();
            beat = null;
        }
        running.values().forEach(Collectors::close);
        running.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return beat != null;
    }
}
