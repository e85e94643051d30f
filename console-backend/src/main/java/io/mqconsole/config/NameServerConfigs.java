package io.mqconsole.config;

import io.mqconsole.admin.CallOptions;
import io.mqconsole.shared.Columns;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Asks the NameServers of a region for their configuration, and lays the answers side by side. */
@Service
public class NameServerConfigs {
    private static final Columns<NameServerComparison.Row> COLUMNS = new Columns<NameServerComparison.Row>()
            .with("key", NameServerComparison.Row::key)
            .with("differs", NameServerComparison.Row::differs);

    private final NameServers nameServers;
    private final ConfigCatalogue catalogue;
    private final Clock clock;

    NameServerConfigs(NameServers nameServers, ConfigCatalogue catalogue, Clock clock) {
        this.nameServers = nameServers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * One request per NameServer, all at once.
     *
     * @throws ConsoleException {@code validation-failed} for a region that there is not
     */
    @RequiresPermission("config:read")
    @Switchable("namesrv-config.list")
    public NameServerComparison compare(String region) {
        return NameServerComparison.of(
                region,
                nameServers.of(region).nodes().nameServerConfigs(CallOptions.DEFAULT),
                catalogue,
                clock.instant());
    }

    /** A part of a comparison; asks nobody. */
    static Page<NameServerComparison.Row> page(
            NameServerComparison comparison, NameServerConfigFilter filter, PageQuery query) {
        Page<NameServerComparison.Row> rows =
                COLUMNS.page(comparison.rows().stream().filter(filter::matches).toList(), query);
        return new Page<>(
                rows.content(),
                rows.pageNum(),
                rows.pageSize(),
                rows.total(),
                comparison.collectedAt(),
                !comparison.failures().isEmpty(),
                comparison.failures());
    }
}
