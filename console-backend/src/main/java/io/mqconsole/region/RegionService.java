package io.mqconsole.region;

import io.mqconsole.admin.Credentials;
import io.mqconsole.admin.RegionEndpoint;
import io.mqconsole.audit.Audit;
import io.mqconsole.region.RegionCheck.NameServerAnswer;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds, edits, tests and removes regions. A region whose NameServers do not answer is not stored unless forced. */
@Service
public class RegionService {
    private final RegionRepository regions;
    private final RegionInput input;
    private final RegionProbe probe;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final RegionState.Source states;
    private final Clock clock;

    RegionService(
            RegionRepository regions,
            RegionInput input,
            RegionProbe probe,
            Audit audit,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            RegionState.Source states,
            Clock clock) {
        this.regions = regions;
        this.input = input;
        this.probe = probe;
        this.audit = audit;
        this.currentUser = currentUser;
        this.events = events;
        this.transaction = transaction;
        this.states = states;
        this.clock = clock;
    }

    /** In the order of their names. */
    @RequiresPermission("region:read")
    @Switchable("regions.list")
    public List<Region> list() {
        return regions.findAll();
    }

    @RequiresPermission("region:read")
    @Switchable("regions.get")
    public Region get(String name) {
        return regions.find(name).orElseThrow(() -> notFound(name));
    }

    /** How well the live picture of a region is. */
    @RequiresPermission("region:read")
    public RegionState state(String name) {
        return states.stateOf(name);
    }

    /** What is written down about each region, and goes with it. */
    @RequiresPermission("region:read")
    public List<RegionContents> contents() {
        return regions.contents();
    }

    /** What is written down about a region that there is, and goes with it. */
    @RequiresPermission("region:read")
    public RegionContents contents(String name) {
        return regions.contents(get(name).name());
    }

    @RequiresPermission("region:write")
    @Switchable("regions.create")
    public Region create(RegionSpec spec) {
        RegionEndpoint endpoint = input.endpoint(spec, null);
        requireAnswers(spec, endpoint);
        Instant now = clock.instant();
        var region = new Region(
                spec.name(),
                endpoint.nameServers(),
                endpoint.tls(),
                accessKey(endpoint),
                RegionInput.remark(spec),
                Region.Origin.USER,
                1,
                now,
                now,
                currentUser.actor().name());
        transaction.executeWithoutResult(status -> {
            try {
                regions.insert(region, endpoint.credentials());
            } catch (DuplicateKeyException e) {
                throw new ConsoleException(ErrorCode.CONFLICT, Text.of("region.exists", spec.name()));
            }
            audit.written("region.create", "region/" + region.name(), null, region);
        });
        events.publishEvent(new RegionsChanged());
        return region;
    }

    /**
     * The name cannot change.
     *
     * @param version of the region as it was read; another one is a {@code conflict}
     */
    @RequiresPermission("region:write")
    @Switchable("regions.update")
    public Region update(String name, RegionSpec spec, int version) {
        Region before = get(name);
        if (!spec.name().equals(name)) {
            throw ConsoleException.invalid("name", Text.of("region.name.fixed"));
        }
        requireVersion(before, version);
        RegionEndpoint endpoint = input.endpoint(spec, before);
        requireAnswers(spec, endpoint);
        var after = new Region(
                name,
                endpoint.nameServers(),
                endpoint.tls(),
                accessKey(endpoint),
                RegionInput.remark(spec),
                Region.Origin.USER,
                version + 1,
                before.createdAt(),
                clock.instant(),
                currentUser.actor().name());
        transaction.executeWithoutResult(status -> {
            if (!regions.update(after, endpoint.credentials(), version)) {
                throw stale(name);
            }
            audit.written("region.update", "region/" + name, before, after);
        });
        events.publishEvent(new RegionsChanged());
        return after;
    }

    /**
     * What the console has written down about a region goes with it, its configuration items with all their versions too.
     *
     * @param force also while there are configuration items
     * @throws ConsoleException {@code conflict} with their number when there are some, or when the region was changed meanwhile
     */
    @RequiresPermission("region:write")
    @Switchable("regions.delete")
    public void delete(String name, int version, boolean force) {
        Region before = get(name);
        transaction.executeWithoutResult(status -> {
            RegionContents contents = regions.lockedContents(name).orElseThrow(() -> notFound(name));
            requireVersion(before, version);
            requireNoItems(contents, force);
            if (!regions.delete(name, version)) {
                throw stale(name);
            }
            audit.written("region.delete", "region/" + name, new Removed(before, contents), null);
        });
        events.publishEvent(new RegionsChanged());
    }

    /** What the trail has of a region that is gone. */
    private record Removed(Region region, RegionContents contents) {}

    private static void requireNoItems(RegionContents contents, boolean force) {
        if (contents.configItems() > 0 && !force) {
            throw new ConsoleException(
                    ErrorCode.CONFLICT,
                    Text.of(
                            "region.not-empty",
                            contents.region(),
                            contents.configItems(),
                            contents.configVersions(),
                            contents.nodes(),
                            contents.notes()));
        }
    }

    /** Asks the NameServers of a stored region now. */
    @RequiresPermission("region:write")
    @Switchable("regions.test")
    public RegionCheck test(String name) {
        Region region = get(name);
        input.requireAllowed(region.nameServers());
        return probe.ask(name, regions.endpointOrConflict(region));
    }

    /** Asks the NameServers of a region that is not stored (yet). */
    @RequiresPermission("region:write")
    @Switchable("regions.test")
    public RegionCheck check(RegionSpec spec) {
        return probe.ask(
                spec.name(), input.endpoint(spec, regions.find(spec.name()).orElse(null)));
    }

    private void requireAnswers(RegionSpec spec, RegionEndpoint endpoint) {
        if (spec.force()) {
            return;
        }
        List<FieldProblem> problems = probe.ask(spec.name(), endpoint).nameServers().stream()
                .filter(answer -> answer.failure() != null)
                .map(RegionService::silent)
                .toList();
        if (!problems.isEmpty()) {
            throw new ConsoleException(
                    ErrorCode.BROKER_UNREACHABLE, Text.of("region.name-server.silent"), problems, null);
        }
    }

    private static FieldProblem silent(NameServerAnswer answer) {
        var failure = java.util.Objects.requireNonNull(answer.failure());
        return new FieldProblem(
                "nameServers",
                Text.of("region.name-server.reason", answer.address(), failure.code(), failure.detail()));
    }

    private static void requireVersion(Region region, int version) {
        if (region.version() != version) {
            throw stale(region.name());
        }
    }

    private static @Nullable String accessKey(RegionEndpoint endpoint) {
        Credentials credentials = endpoint.credentials();
        return credentials == null ? null : credentials.accessKey();
    }

    private static ConsoleException stale(String name) {
        return new ConsoleException(ErrorCode.CONFLICT, Text.of("region.stale", name));
    }

    private static ConsoleException notFound(String name) {
        String shown = name.length() <= 64 ? name : name.substring(0, 64) + "…";
        return new ConsoleException(ErrorCode.NOT_FOUND, Text.of("region.not-found", shown));
    }
}
