package io.mqconsole.region;

import io.mqconsole.shared.Columns;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "region:read", write = "region:write")
@RequestMapping("/api/v1/regions")
@Tag(name = "regions", description = "NameServer addresses and credentials, and the state of each region's picture")
class RegionController {
    private static final Columns<RegionView> COLUMNS = new Columns<RegionView>()
            .with("name", RegionView::name)
            .with("brokers", RegionView::brokers)
            .with("collectedAt", RegionView::collectedAt)
            .with("createdAt", RegionView::createdAt)
            .with("updatedAt", RegionView::updatedAt)
            .with("operator", RegionView::operator);

    private final RegionService regions;

    RegionController(RegionService regions) {
        this.regions = regions;
    }

    @GetMapping
    @Switchable("regions.list")
    Listing<RegionView> list(PageQuery page) {
        return Listing.of(RegionView.class, page, part -> COLUMNS.page(views(), part));
    }

    @GetMapping("/{name}")
    @Switchable("regions.get")
    RegionView get(@PathVariable String name) {
        return view(regions.get(name));
    }

    @PostMapping
    @Switchable("regions.create")
    ResponseEntity<RegionView> create(@RequestBody @Valid NewRegionBody body) {
        RegionView created = view(regions.create(body.spec()));
        return ResponseEntity.created(URI.create("/api/v1/regions/" + created.name()))
                .body(created);
    }

    @PutMapping("/{name}")
    @Switchable("regions.update")
    RegionView update(@PathVariable String name, @RequestBody @Valid RegionBody body) {
        return view(regions.update(name, body.spec(name), body.version()));
    }

    @DeleteMapping("/{name}")
    @Operation(
            summary = "Remove a region with all that the console has written down about it",
            description =
                    "Brokers and messages stay as they are. What goes stands in `contents` of the region: configuration items with"
                            + " all their versions, nodes, notes about topics and groups. 409 while there are configuration items,"
                            + " unless `force=true`.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Switchable("regions.delete")
    void delete(
            @PathVariable String name, @RequestParam int version, @RequestParam(defaultValue = "false") boolean force) {
        regions.delete(name, version, force);
    }

    @PostMapping("/{name}/test")
    @Switchable("regions.test")
    RegionCheck test(@PathVariable String name) {
        return regions.test(name);
    }

    private List<RegionView> views() {
        Map<String, RegionContents> contents =
                regions.contents().stream().collect(Collectors.toMap(RegionContents::region, Function.identity()));
        return regions.list().stream()
                .flatMap(region -> Optional.ofNullable(contents.get(region.name())).stream()
                        .map(known -> view(region, known)))
                .toList();
    }

    private RegionView view(Region region) {
        return view(region, regions.contents(region.name()));
    }

    private RegionView view(Region region, RegionContents contents) {
        return RegionView.of(region, regions.state(region.name()), contents);
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    /** @param secretKey write-only */
    record NewRegionBody(
            @NotNull @Size(max = 32) String name,
            @NotNull @Size(min = 1, max = 16) List<@NotNull @Size(max = 300) String> nameServers,
            @Nullable Boolean tls,
            @Nullable @Size(max = 128) String accessKey,
            @Nullable @Size(max = 128) String secretKey,
            @Nullable @Size(max = 256) String remark,
            @Nullable Boolean force) {
        RegionSpec spec() {
            return new RegionSpec(
                    name, String.join(";", nameServers), isTrue(tls), accessKey, secretKey, remark, isTrue(force));
        }
    }

    /** @param secretKey write-only; null keeps the stored one */
    record RegionBody(
            @NotNull @Size(min = 1, max = 16) List<@NotNull @Size(max = 300) String> nameServers,
            @Nullable Boolean tls,
            @Nullable @Size(max = 128) String accessKey,
            @Nullable @Size(max = 128) String secretKey,
            @Nullable @Size(max = 256) String remark,
            @Nullable Boolean force,
            @NotNull Integer version) {
        RegionSpec spec(String name) {
            return new RegionSpec(
                    name, String.join(";", nameServers), isTrue(tls), accessKey, secretKey, remark, isTrue(force));
        }
    }
}
