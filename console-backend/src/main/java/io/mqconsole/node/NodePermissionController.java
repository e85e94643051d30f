package io.mqconsole.node;

import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeAnswers;
import io.mqconsole.change.ChangeView;
import io.mqconsole.change.WavePlan;
import io.mqconsole.change.WaveSize;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(write = "node:write")
@RequestMapping("/api/v1")
@Tag(name = "nodes")
class NodePermissionController {
    private final NodePermissionService permissions;
    private final NodeService nodes;
    private final ChangeAnswers answers;

    NodePermissionController(NodePermissionService permissions, NodeService nodes, ChangeAnswers answers) {
        this.permissions = permissions;
        this.nodes = nodes;
        this.answers = answers;
    }

    @PutMapping("/nodes/{id}/permission")
    @Operation(summary = "Sets what clients may do on a broker: 0 nothing, 2 write, 4 read, 6 both")
    @Switchable("nodes.permission.set")
    ResponseEntity<ChangeView> set(
            @PathVariable String id,
            @RequestBody @Valid PermissionBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        Node node = nodes.get(id);
        if (body.version() != null && body.version() != node.version()) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("node.stale", node.title()));
        }
        var scope = new PermissionScope.Nodes(List.of(node.id()));
        return answer(
                scope,
                wanted(body.perm(), body.reason(), body.expiresInMinutes(), body.force()),
                WavePlan.AT_ONCE,
                dryRun,
                request);
    }

    @PostMapping("/permission-changes")
    @Operation(
            operationId = "nodes.permission.set-many",
            summary = "The same for chosen nodes, or a cluster, one of its rooms or broker groups, in waves")
    @Switchable("nodes.permission.set")
    ResponseEntity<ChangeView> change(
            @RequestBody @Valid PermissionChangeBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        return answer(
                body.scope(),
                wanted(body.perm(), body.reason(), body.expiresInMinutes(), body.force()),
                body.wavePlan(),
                dryRun,
                request);
    }

    private ResponseEntity<ChangeView> answer(
            PermissionScope scope,
            PermissionRequest wanted,
            WavePlan waves,
            boolean dryRun,
            HttpServletRequest request) {
        Change change = dryRun
                ? permissions.plan(scope, wanted, waves)
                : permissions.run(scope, wanted, waves, ChangeAnswers.PATIENCE);
        return answers.answer(change, request);
    }

    private static PermissionRequest wanted(
            int perm, @Nullable String reason, @Nullable Integer expiresInMinutes, @Nullable Boolean force) {
        NodePermission permission = NodePermission.of(perm)
                .orElseThrow(() -> ConsoleException.invalid("perm", Text.of("node.permission.values")));
        return new PermissionRequest(
                permission,
                reason,
                expiresInMinutes == null ? null : Duration.ofMinutes(expiresInMinutes),
                isTrue(force));
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    /** @param version of the node as it was read, if another one shall be a conflict */
    record PermissionBody(
            @NotNull Integer perm,
            @Nullable @Size(max = 500) String reason,
            @Nullable Integer expiresInMinutes,
            @Nullable Boolean force,
            @Nullable Integer version) {}

    /**
     * Either nodes, or region and cluster with a room, a brokerName, both or none.
     *
     * @param nodes ids
     * @param waves sizes such as 1 and "25%"; what they leave over is one more wave
     */
    record PermissionChangeBody(
            @NotNull Integer perm,
            @Nullable @Size(min = 1, max = 1000) List<@NotNull @Size(max = 64) String> nodes,
            @Nullable @Size(max = 32) String region,
            @Nullable @Size(max = 128) String cluster,
            @Nullable @Size(max = 64) String room,
            @Nullable @Size(max = 128) String brokerName,
            @Nullable @Size(min = 1, max = 20) List<@NotNull WaveSize> waves,
            @Nullable Integer soakSeconds,
            @Nullable Boolean pauseAfterFirstWave,
            @Nullable Boolean autoRollback,
            @Nullable String reason,
            @Nullable Integer expiresInMinutes,
            @Nullable Boolean force) {
        PermissionScope scope() {
            boolean part = region != null || cluster != null || room != null || brokerName != null;
            if (nodes != null && !part) {
                return new PermissionScope.Nodes(nodes);
            }
            if (nodes == null && region != null && cluster != null) {
                return new PermissionScope.Part(region, cluster, room, brokerName);
            }
            throw ConsoleException.invalid("nodes", Text.of("node.permission.scope"));
        }

        WavePlan wavePlan() {
            return new WavePlan(
                    waves == null ? WavePlan.USUAL : waves,
                    Duration.ofSeconds(soakSeconds == null ? 0 : soakSeconds),
                    isTrue(pauseAfterFirstWave),
                    isTrue(autoRollback));
        }
    }
}
