package io.mqconsole.region;

import io.mqconsole.admin.NodeAddress;
import io.mqconsole.region.Region.Origin;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Texts;
import io.mqconsole.start.StartupRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
    /** At the start nobody waits, and all of a machine may be starting. */
    private static final Duration LONGEST_LOOKUP = Duration.ofSeconds(30);

    private final RegionSettings settings;
    private final RegionRepository regions;
    private final AddressCheck addresses;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FirstRegion(
            RegionSettings settings,
            RegionRepository regions,
            AddressCheck addresses,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settings = settings;
        this.regions = regions;
        this.addresses = addresses;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (settings.namesrv().isBlank()) {
            return;
        }
        try {
            keepUp(NameServerList.parse(settings.namesrv()));
        } catch (ConsoleException refused) {
            throw new StartupRefused("MQCONSOLE_NAMESRV cannot be used: "
                    + refused.fields().stream()
                            .map(field -> texts.say(field.message(), Locale.ENGLISH))
                            .collect(Collectors.joining(" ")));
        }
        events.publishEvent(new RegionsChanged());
    }

    /** The name service is asked only where something is to be stored: a console comes up while it is away. */
    private void keepUp(List<NodeAddress> nameServers) {
        List<Region> stored = regions.findAll();
        List<Region> behind = stored.stream()
                .filter(region -> region.origin() == Origin.ENVIRONMENT)
                .filter(region -> !region.nameServers().equals(nameServers))
                .toList();
        if (stored.isEmpty() || !behind.isEmpty()) {
            addresses.requireAllowed(nameServers, LONGEST_LOOKUP);
        }
        if (stored.isEmpty()) {
            create(nameServers);
        }
        behind.forEach(region -> follow(region, nameServers));
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
