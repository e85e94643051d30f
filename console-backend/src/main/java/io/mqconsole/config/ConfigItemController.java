package io.mqconsole.config;

import io.mqconsole.scope.Scope;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "config:read", write = "config:write")
@RequestMapping("/api/v1/config-items")
@Tag(name = "config", description = "What brokers shall hold, and pushing it to them")
class ConfigItemController {
    private final ConfigItemService items;

    ConfigItemController(ConfigItemService items) {
        this.items = items;
    }

    @GetMapping
    @Operation(summary = "Saved items with how far each has come; asks no broker")
    @Switchable("config-items.list")
    Listing<ConfigItemView> list(@ListFilter ConfigItemFilter filter, PageQuery page) {
        return Listing.of(
                ConfigItemView.class, page, part -> items.list(filter, part).map(ConfigItemView::of));
    }

    @GetMapping("/{id}")
    @Switchable("config-items.get")
    ConfigItemView get(@PathVariable String id) {
        return ConfigItemView.of(items.get(id));
    }

    @GetMapping("/{id}/nodes")
    @Operation(summary = "Who has it: saved, pushed and live on every broker of its target")
    @Switchable("config-items.nodes.get")
    Listing<ItemOnBrokerView> nodes(@PathVariable String id, PageQuery page) {
        return Listing.of(
                ItemOnBrokerView.class, page, part -> items.nodes(id, part).map(ItemOnBrokerView::of));
    }

    @GetMapping("/{id}/revisions")
    @Switchable("config-items.revisions.get")
    List<ConfigRevision> revisions(@PathVariable String id) {
        return items.revisions(id);
    }

    @PostMapping
    @Operation(summary = "Save what brokers shall hold; no broker is touched")
    @Switchable("config-items.create")
    ResponseEntity<ConfigItemView> create(@RequestBody @Valid NewItemBody body) {
        ConfigItemView created = ConfigItemView.of(items.create(body.target(), body.spec()));
        return ResponseEntity.created(URI.create("/api/v1/config-items/" + created.id()))
                .body(created);
    }

    @PostMapping("/check")
    @Operation(summary = "Whether such an item would be taken, and which brokers it would be about; saves nothing")
    @Switchable("config-items.check")
    CheckedItem check(@RequestBody @Valid NewItemBody body) {
        return new CheckedItem(items.check(body.target(), body.spec()).stream()
                .map(broker -> new CoveredBroker(broker.nodeId(), broker.hostname(), broker.address(), broker.listed()))
                .toList());
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change value, scope and remark; target and key stay")
    @Switchable("config-items.update")
    ConfigItemView update(@PathVariable String id, @RequestBody @Valid ItemBody body) {
        return ConfigItemView.of(items.update(id, body.spec(), body.version()));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Mark as deleted; brokers keep what they hold")
    @Switchable("config-items.delete")
    ConfigItemView delete(@PathVariable String id, @RequestParam int version) {
        return ConfigItemView.of(items.delete(id, version));
    }

    @PostMapping("/{id}/restore")
    @Operation(summary = "Take the mark of deletion away")
    @Switchable("config-items.restore")
    ConfigItemView restore(@PathVariable String id, @RequestParam int version) {
        return ConfigItemView.of(items.restore(id, version));
    }

    @PostMapping("/{id}/revert/{to}")
    @Operation(summary = "Make a new version that says what an old one said")
    @Switchable("config-items.revert")
    ConfigItemView revert(@PathVariable String id, @PathVariable int to, @RequestParam int version) {
        return ConfigItemView.of(items.revert(id, to, version));
    }

    record CheckedItem(List<CoveredBroker> nodes) {}

    record CoveredBroker(String nodeId, @Nullable String hostname, String address, boolean listed) {}

    /**
     * @param targetName the name of the cluster, the host name of the broker, or the region
     * @param value left out or empty: the target takes this key from nobody
     * @param scope left out: every node
     */
    record NewItemBody(
            @NotNull @Size(max = 32) String region,
            @NotNull TargetType targetType,
            @NotNull @Size(max = 128) String targetName,
            @NotNull @Size(max = 128) String property,
            @Nullable String value,
            @Nullable Scope scope,
            @Nullable String remark,
            @Nullable Boolean allowUnknown) {
        ItemTarget target() {
            return new ItemTarget(region, targetType, targetName, property);
        }

        ConfigItemSpec spec() {
            return new ConfigItemSpec(value, scope, remark, Objects.requireNonNullElse(allowUnknown, false));
        }
    }

    record ItemBody(
            @Nullable String value,
            @Nullable Scope scope,
            @Nullable String remark,
            @Nullable Boolean allowUnknown,
            @NotNull Integer version) {
        ConfigItemSpec spec() {
            return new ConfigItemSpec(value, scope, remark, Objects.requireNonNullElse(allowUnknown, false));
        }
    }
}
