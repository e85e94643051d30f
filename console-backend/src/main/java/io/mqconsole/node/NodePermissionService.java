package io.mqconsole.node;

import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeEngine;
import io.mqconsole.change.ChangeRequest;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Target;
import io.mqconsole.change.WavePlan;
import io.mqconsole.change.Wish;
import io.mqconsole.config.BrokerConfigKind;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sets what clients may do on brokers: as a plan to look at, or planned and run at once. */
@Service
public class NodePermissionService {
    static final String RIGHT = "node:write";

    private final PermissionTargets targets;
    private final PermissionImpact impact;
    private final ChangeEngine engine;

    NodePermissionService(PermissionTargets targets, PermissionImpact impact, ChangeEngine engine) {
        this.targets = targets;
        this.impact = impact;
        this.engine = engine;
    }

    /** Stores what would be done, and does nothing. */
    @RequiresPermission("node:write")
    @Switchable("nodes.permission.set")
    public Change plan(PermissionScope scope, PermissionRequest request, WavePlan waves) {
        return engine.plan(changeFor(scope, request, waves));
    }

    /**
     * Plans and runs at once.
     *
     * @param patience how long to wait for the end; the change goes on without a waiting caller
     */
    @RequiresPermission("node:write")
    @Switchable("nodes.permission.set")
    public Change run(PermissionScope scope, PermissionRequest request, WavePlan waves, Duration patience) {
        return engine.run(changeFor(scope, request, waves), patience);
    }

    private ChangeRequest changeFor(PermissionScope scope, PermissionRequest request, WavePlan waves) {
        var warnings = new ArrayList<PlanWarning>();
        List<Node> brokers = targets.of(scope, warnings);
        warnings.addAll(impact.of(brokers, request.permission()));
        return new ChangeRequest(
                BrokerConfigKind.NAME,
                RIGHT,
                summary(brokers, request.permission()),
                request.reason(),
                brokers.stream()
                        .map(broker -> new Wish(
                                target(broker),
                                Map.of(
                                        NodePermission.KEY,
                                        String.valueOf(request.permission().bits()))))
                        .toList(),
                waves,
                warnings,
                request.force(),
                request.expiresIn());
    }

    private static Target target(Node broker) {
        return new Target(
                broker.region(),
                Objects.requireNonNull(broker.cluster()),
                Objects.requireNonNull(broker.broker()).brokerName(),
                Objects.requireNonNull(broker.address()),
                BrokerConfigKind.subject(NodePermission.KEY));
    }

    /** Of the brokers that do not seem to have the permission already; the plan leaves those out. */
    private static Text summary(List<Node> all, NodePermission permission) {
        List<Node> others = all.stream()
                .filter(node -> !Objects.equals(perm(node), permission.bits()))
                .toList();
        List<Node> brokers = others.isEmpty() ? all : others;
        String before = brokers.stream()
                .map(NodePermissionService::perm)
                .map(perm -> perm == null ? "?" : String.valueOf(perm))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return brokers.size() == 1
                ? Text.of(
                        "node.permission.summary-one",
                        before,
                        permission.bits(),
                        brokers.getFirst().title())
                : Text.of("node.permission.summary", before, permission.bits(), brokers.size());
    }

    private static @Nullable Integer perm(Node broker) {
        return Objects.requireNonNull(broker.broker()).perm();
    }
}
