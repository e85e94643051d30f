package io.mqconsole.config;

import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.Columns;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.RegionCollectors;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells which brokers hold something else than what was pushed to them, and lets people ignore some of it for a while. */
@Service
public class ConfigDrift {
    private static final Columns<Drift> COLUMNS = new Columns<Drift>()
            .with("property", Drift::property)
            .with("node", drift -> drift.broker().title())
            .with("since", Drift::since)
            .with("desired", Drift::desired)
            .with("live", Drift::live);

    private final DriftWatch watch;
    private final DriftIgnores ignores;
    private final DriftFeed feed;
    private final ConfigBrokers brokers;
    private final RegionConnections connections;
    private final RegionCollectors collectors;

    ConfigDrift(
            DriftWatch watch,
            DriftIgnores ignores,
            DriftFeed feed,
            ConfigBrokers brokers,
            RegionConnections connections,
            RegionCollectors collectors) {
        this.watch = watch;
        this.ignores = ignores;
        this.feed = feed;
        this.brokers = brokers;
        this.connections = connections;
        this.collectors = collectors;
    }

    /** As of the last look, which is at most five minutes old, with who did not answer then; no remote call. */
    @RequiresPermission("config:read")
    @Switchable("config-drift.list")
    public Page<Drift> list(DriftFilter filter, PageQuery query) {
        return page(watch.found(), filter, query);
    }

    /** How many differences of the last look nobody ignores now; no remote call. */
    @RequiresPermission("config:read")
    public int counting() {
        return (int) ignores.mark(watch.found().drifts()).stream()
                .filter(drift -> drift.ignored() == null)
                .count();
    }

    /**
     * Calls the listener when {@link #counting} may have changed; it must be quick.
     *
     * @return ends the subscription
     */
    @RequiresPermission("config:read")
    public Runnable watch(Consumer<String> listener) {
        return feed.subscribe(listener);
    }

    /** Asks every listed broker what it holds, and looks then. */
    @RequiresPermission("config:write")
    @Switchable("config-drift.check")
    public Page<Drift> check(DriftFilter filter, PageQuery query) {
        List<ConfigBroker> listed =
                brokers.all().stream().filter(ConfigBroker::listed).toList();
        connections
                .all()
                .keySet()
                .forEach(region -> collectors.readAgain(
                        region,
                        listed.stream()
                                .filter(broker -> broker.region().equals(region))
                                .map(ConfigBroker::address)
                                .toList()));
        return page(watch.look(), filter, query);
    }

    /**
     * Does not count the difference until then, unless the broker holds yet another value, something is pushed to it, or it
     * is mended and comes back before.
     *
     * @param live the value that the caller has seen there
     * @throws ConsoleException {@code not-found} when the broker does not differ; {@code conflict} when it holds something
     *     else by now; {@code validation-failed} for a moment that is over or more than a year away
     */
    @RequiresPermission("config:write")
    @Switchable("config-drift.ignore")
    public Drift ignore(String nodeId, String property, String live, Instant until, @Nullable String reason) {
        Drift drift = found(nodeId, property);
        if (!drift.live().equals(live)) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("config-drift.moved", drift.live()));
        }
        Drift ignored = ignores.ignore(drift, until, reason);
        feed.moved();
        return ignored;
    }

    /**
     * Has it count again before its time.
     *
     * @throws ConsoleException {@code not-found} when the broker does not differ, or nobody ignores it
     */
    @RequiresPermission("config:write")
    @Switchable("config-drift.heed")
    public Drift heed(String nodeId, String property) {
        Drift heeded = ignores.heed(found(nodeId, property));
        feed.moved();
        return heeded;
    }

    private Drift found(String nodeId, String property) {
        return ignores
                .mark(watch.found().drifts().stream()
                        .filter(drift -> drift.is(nodeId, property))
                        .toList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new ConsoleException(ErrorCode.NOT_FOUND, Text.of("config-drift.not-found")));
    }

    private Page<Drift> page(DriftFindings found, DriftFilter filter, PageQuery query) {
        Page<Drift> page = COLUMNS.page(
                ignores.mark(found.drifts()).stream().filter(filter::matches).toList(), query);
        List<NodeFailure> silent = found.silent().stream()
                .filter(one -> filter.matches(one.broker()))
                .map(DriftFindings.Silent::why)
                .toList();
        return new Page<>(
                page.content(),
                page.pageNum(),
                page.pageSize(),
                page.total(),
                found.collectedAt(),
                !silent.isEmpty(),
                silent);
    }
}
