package io.mqconsole.config;

import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "config:read", write = "config:write")
@RequestMapping("/api/v1/config-drift")
@Tag(name = "config")
class ConfigDriftController {
    private final ConfigDrift drift;

    ConfigDriftController(ConfigDrift drift) {
        this.drift = drift;
    }

    @GetMapping
    @Operation(summary = "Brokers that hold something else than what was pushed to them, as of the last look")
    @Switchable("config-drift.list")
    Listing<DriftView> list(@ListFilter DriftFilter filter, PageQuery page) {
        return Listing.of(
                DriftView.class, page, part -> drift.list(filter, part).map(DriftView::of));
    }

    @PostMapping("/check")
    @Operation(summary = "Ask every broker now, and answer with what differs")
    @Switchable("config-drift.check")
    Listing<DriftView> check() {
        return Listing.of(
                DriftView.class,
                PageQuery.first(PageQuery.MAX_SIZE),
                part -> drift.check(DriftFilter.all(), part).map(DriftView::of));
    }

    @PutMapping("/{nodeId}/{property}/ignore")
    @Operation(summary = "Do not count a difference until some moment, unless the broker's value moves again")
    @Switchable("config-drift.ignore")
    DriftView ignore(@PathVariable String nodeId, @PathVariable String property, @RequestBody @Valid IgnoreBody body) {
        return DriftView.of(drift.ignore(nodeId, property, body.live(), body.until(), body.reason()));
    }

    @DeleteMapping("/{nodeId}/{property}/ignore")
    @Operation(summary = "Have an ignored difference count again")
    @Switchable("config-drift.heed")
    DriftView heed(@PathVariable String nodeId, @PathVariable String property) {
        return DriftView.of(drift.heed(nodeId, property));
    }

    /**
     * @param live the value that was seen on the broker
     * @param until at most a year from now
     */
    record IgnoreBody(
            @NotNull String live,
            @NotNull Instant until,
            @Nullable String reason) {}

    /** A difference as REST shows it; see {@link Drift}. */
    record DriftView(
            String nodeId,
            @Nullable String hostname,
            String address,
            String region,
            String cluster,
            String property,
            String desired,
            String changeId,
            String live,
            @Nullable String itemId,
            Instant since,
            Instant seenAt,
            @Nullable Instant ignoredUntil,
            @Nullable String ignoredBy,
            @Nullable String ignoredReason) {
        static DriftView of(Drift drift) {
            ConfigBroker broker = drift.broker();
            DriftIgnored ignored = drift.ignored();
            return new DriftView(
                    broker.nodeId(),
                    broker.hostname(),
                    broker.address(),
                    broker.region(),
                    broker.cluster(),
                    drift.property(),
                    drift.desired(),
                    drift.changeId(),
                    drift.live(),
                    drift.itemId(),
                    drift.since(),
                    drift.seenAt(),
                    ignored == null ? null : ignored.until(),
                    ignored == null ? null : ignored.by(),
                    ignored == null ? null : ignored.reason());
        }
    }
}
