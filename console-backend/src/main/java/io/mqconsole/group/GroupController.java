package io.mqconsole.group;

import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "group:read")
@RequestMapping("/api/v1/groups")
@Tag(name = "groups", description = "Consumer groups")
class GroupController {
    private static final String ASKED = "" + GroupInspection.CLIENTS_ASKED;

    private final GroupService groups;
    private final GroupInspection inspection;

    GroupController(GroupService groups, GroupInspection inspection) {
        this.groups = groups;
        this.inspection = inspection;
    }

    @GetMapping
    @Operation(summary = "All groups from the live picture; asks no broker. The delay is an estimate")
    @Switchable("groups.list")
    Listing<GroupView> list(@ListFilter GroupFilter filter, PageQuery page) {
        return Listing.of(
                GroupView.class, page, part -> groups.list(filter, part).map(GroupView::of));
    }

    @GetMapping("/{id}")
    @Switchable("groups.get")
    GroupView get(@PathVariable String id) {
        return GroupView.of(groups.get(id));
    }

    @GetMapping("/{id}/status")
    @Operation(summary = "How the group is doing now; mostClients of its clients are asked about themselves (0 to 200)")
    @Switchable("groups.status.get")
    ConsumerStatus status(@PathVariable String id, @RequestParam(defaultValue = ASKED) int mostClients) {
        return inspection.status(id, mostClients);
    }

    @GetMapping("/{id}/subscriptions")
    @Switchable("groups.subscriptions.get")
    GroupSubscriptions subscriptions(@PathVariable String id, @RequestParam(defaultValue = ASKED) int mostClients) {
        return inspection.subscriptions(id, mostClients);
    }

    @GetMapping("/{id}/clients")
    @Switchable("groups.clients.get")
    GroupClientsView clients(@PathVariable String id, @RequestParam(defaultValue = ASKED) int mostClients) {
        return inspection.clients(id, mostClients);
    }

    @GetMapping("/{id}/clients/{clientId}/stack")
    @Operation(summary = "The stacks of all threads of one client, which stops it for a moment")
    @Switchable("groups.stack.get")
    ClientStack stack(@PathVariable String id, @PathVariable String clientId) {
        return inspection.stack(id, clientId);
    }

    @GetMapping("/{id}/progress")
    @Switchable("groups.progress.get")
    GroupProgressView progress(@PathVariable String id, @RequestParam(defaultValue = ASKED) int mostClients) {
        return inspection.progress(id, mostClients);
    }

    @RestPermission(read = "node:read")
    @GetMapping("/{id}/config")
    @Switchable("groups.config.get")
    GroupSides config(@PathVariable String id) {
        return inspection.config(id);
    }
}
