package io.mqconsole.group;

import io.mqconsole.change.ChangeAnswers;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeView;
import io.mqconsole.holding.AlignBody;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(write = "group:write")
@RequestMapping("/api/v1/groups")
@Tag(name = "groups")
class GroupChangeController {
    private final GroupChanges changes;
    private final GroupRepair repair;
    private final GroupScopes scopes;
    private final GroupService groups;
    private final ChangeAnswers answers;

    GroupChangeController(
            GroupChanges changes, GroupRepair repair, GroupScopes scopes, GroupService groups, ChangeAnswers answers) {
        this.changes = changes;
        this.repair = repair;
        this.scopes = scopes;
        this.groups = groups;
        this.answers = answers;
    }

    @PostMapping
    @Operation(summary = "Make a group on the broker groups of a cluster; what is left out is as RocketMQ has it")
    @Switchable("groups.create")
    ResponseEntity<ChangeView> create(
            @RequestBody @Valid NewGroupBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        return answers.answer(
                changes.create(
                        body.wanted(), new ChangeOptions(dryRun, Boolean.TRUE.equals(body.force()), body.reason())),
                request);
    }

    @PutMapping("/{id}")
    @Operation(
            summary =
                    "Set its rules on every broker that holds it, which answers with the change; or, with version, write down"
                            + " its owner and a remark, which answers with the group; or, with version, give it"
                            + " another scope, which answers with the change, or with the group when no broker has to change")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {ChangeView.class, GroupView.class})))
    @Switchable("groups.update")
    ResponseEntity<?> update(
            @PathVariable String id,
            @RequestBody @Valid GroupUpdate body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        body.check(dryRun);
        Integer version = body.version();
        Scope scope = body.scope();
        if (version != null && scope != null) {
            return scopes.update(id, scope, version, new ChangeOptions(dryRun, body.forced(), body.reason()))
                    .<ResponseEntity<?>>map(change -> answers.answer(change, request))
                    .orElseGet(() -> ResponseEntity.ok(GroupView.of(groups.get(id))));
        }
        if (version != null) {
            return ResponseEntity.ok(GroupView.of(groups.update(id, body.note(), version)));
        }
        return answers.answer(
                changes.update(id, body.rules(), new ChangeOptions(dryRun, body.forced(), body.reason())), request);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Remove it with its offsets, its retry and its dead-letter topic from every broker")
    @Switchable("groups.delete")
    ResponseEntity<ChangeView> delete(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean force,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request) {
        return answers.answer(changes.delete(id, new ChangeOptions(dryRun, force, reason)), request);
    }

    @PostMapping("/{id}/align")
    @Operation(summary = "Make all broker groups of its clusters hold it as one of them does, also where it is missing")
    @Switchable("groups.align")
    ResponseEntity<ChangeView> align(
            @PathVariable String id,
            @RequestBody @Valid AlignBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        return answers.answer(repair.align(id, body.like(), body.options(dryRun)), request);
    }

    /**
     * @param brokers names of broker groups; all of the cluster when left out
     * @param scope which of them hold it; every node when left out
     */
    record NewGroupBody(
            @NotNull @Size(max = 32) String region,
            @NotNull @Size(max = 128) String cluster,
            @Nullable @Size(max = 1000) List<@NotNull @Size(max = 128) String> brokers,
            @Nullable @Size(max = 64) String instanceId,
            @NotNull @Size(max = 128) String groupId,
            @Nullable Boolean readEnable,
            @Nullable Boolean broadcastEnable,
            @Nullable Boolean orderly,
            @Nullable Integer retryQueueNum,
            @Nullable Integer retryMaxTimes,
            @Nullable @Valid RetryPolicy retryPolicy,
            @Nullable Scope scope,
            @Nullable String owner,
            @Nullable String remark,
            @Nullable Boolean force,
            @Nullable String reason) {
        NewGroup wanted() {
            return new NewGroup(
                    region,
                    cluster,
                    brokers,
                    instanceId,
                    groupId,
                    new GroupRules(readEnable, broadcastEnable, orderly, retryQueueNum, retryMaxTimes, retryPolicy),
                    new NoteSpec(owner, remark, scope));
        }
    }
}
