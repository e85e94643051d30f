package io.mqconsole.region;

import io.mqconsole.admin.NodeAddress;
import io.mqconsole.region.Region.Origin;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Makes the region {@code default} from {@code MQCONSOLE_NAMESRV} where there is no region yet. It is stored although no
 * NameServer may answer yet (console and cluster often start together), and follows the variable at later starts until
 * somebody edits it.
 */
@Component
class FirstRegion implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FirstRegion.class);
    private static final String NAME = "default";

    private final RegionSettings settings;
    private final RegionRepository regions;
    private final AddressCheck addresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FirstRegion(
            RegionSettings settings,
            RegionRepository regions,
            AddressCheck addresses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settings = settings;
        this.regions = regions;
        this.addresses = addresses;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (settings.namesrv().isBlank()) {
            return;
        }
        List<NodeAddress> nameServers = NameServerList.parse(settings.namesrv());
        addresses.requireAllowed(nameServers);
        List<Region> stored = regions.findAll();
        if (stored.isEmpty()) {
            create(nameServers);
        } else {
            stored.stream()
                    .filter(region -> region.origin() == Origin.ENVIRONMENT)
                    .filter(region -> !region.nameServers().equals(nameServers))
                    .forEach(region -> follow(region, nameServers));
        }
        events.publishEvent(new RegionsChanged());
    }

    private void create(List<NodeAddress> nameServers) {
        Instant now = clock.instant();
        try {
            regions.insert(
                    new Region(NAME, nameServers, false, null, "", Origin.ENVIRONMENT, 1, now, now, "system"), null);
            log.info("Region {} made from MQCONSOLE_NAMESRV: {}", NAME, nameServers);
        } catch (DuplicateKeyException anotherConsoleWasFirst) {
            log.info("Region {} was made by another console just now", NAME);
        }
    }

    private void follow(Region region, List<NodeAddress> nameServers) {
        var moved = new Region(
                region.name(),
                nameServers,
                region.tls(),
                null,
                region.remark(),
                Origin.ENVIRONMENT,
                region.version() + 1,
                region.createdAt(),
                clock.instant(),
                "system");
        if (regions.update(moved, null, region.version())) {
            log.info("Region {} follows MQCONSOLE_NAMESRV to {}", region.name(), nameServers);
        }
    }
}
