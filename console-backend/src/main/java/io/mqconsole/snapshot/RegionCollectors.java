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
    private final Clock clock;
    private final Map<String, RegionCollector> running = new ConcurrentHashMap<>();
    private @Nullable Beat beat;

    RegionCollectors(RegionConnections connections, Snapshots snapshots, Clock clock) {
        this.connections = connections;
        this.snapshots = snapshots;
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
        RegionCollector collector = running.get(region);
        if (collector != null) {
            collector.readAgain(addresses);
        }
    }

    private void follow() {
        connections.refresh();
        Map<String, ClusterAdmin> wanted = connections.all();
        running.entrySet().removeIf(entry -> {
            boolean obsolete = entry.getValue().admin() != wanted.get(entry.getKey());
            if (obsolete) {
                entry.getValue().close();
                snapshots.forget(entry.getKey());
            }
            return obsolete;
        });
        wanted.forEach((region, admin) -> running.computeIfAbsent(
                region, absent -> new RegionCollector(region, admin, clock, snapshots::publish)));
    }

    @Override
    public synchronized void stop() {
        if (beat != null) {
            beat.close();
            beat = null;
        }
        running.values().forEach(RegionCollector::close);
        running.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return beat != null;
    }
}
