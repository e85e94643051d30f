package io.mqconsole.instance;

import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
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
@RestPermission(read = "instance:read", write = "instance:write")
@RequestMapping("/api/v1/instances")
@Tag(name = "instances", description = "Tenants, and what they may hold")
class InstanceController {
    private final InstanceService instances;

    InstanceController(InstanceService instances) {
        this.instances = instances;
    }

    @GetMapping
    @Operation(summary = "Instances that I may reach, those included that were only found on brokers; asks no broker")
    @Switchable("instances.list")
    Listing<Instance> list(@ListFilter InstanceFilter filter, PageQuery page) {
        return Listing.of(Instance.class, page, part -> instances.list(filter, part));
    }

    @GetMapping("/{instanceId}")
    @Switchable("instances.get")
    Instance get(@PathVariable String instanceId) {
        return instances.get(instanceId);
    }

    @PostMapping
    @Operation(summary = "Register an instance, new or found on brokers")
    @Switchable("instances.create")
    ResponseEntity<Instance> create(@RequestBody @Valid NewInstanceBody body) {
        Instance created = instances.create(body.instanceId(), body.spec());
        return ResponseEntity.created(URI.create("/api/v1/instances/" + created.instanceId()))
                .body(created);
    }

    @PutMapping("/{instanceId}")
    @Operation(summary = "Change what is said of an instance; its id stays")
    @Switchable("instances.update")
    Instance update(@PathVariable String instanceId, @RequestBody @Valid InstanceBody body) {
        return instances.update(instanceId, body.spec(), body.version());
    }

    @DeleteMapping("/{instanceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove an empty instance and all grants on it")
    @Switchable("instances.delete")
    void delete(@PathVariable String instanceId, @RequestParam int version) {
        instances.delete(instanceId, version);
    }

    record NewInstanceBody(
            @NotNull String instanceId,
            @Nullable String name,
            @Nullable String owner,
            @Nullable String remark,
            @Nullable Integer topicQuota,
            @Nullable Integer groupQuota) {
        InstanceSpec spec() {
            return new InstanceSpec(name, owner, remark, topicQuota, groupQuota);
        }
    }

    record InstanceBody(
            @Nullable String name,
            @Nullable String owner,
            @Nullable String remark,
            @Nullable Integer topicQuota,
            @Nullable Integer groupQuota,
            @NotNull Integer version) {
        InstanceSpec spec() {
            return new InstanceSpec(name, owner, remark, topicQuota, groupQuota);
        }
    }
}
