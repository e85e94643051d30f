package io.mqconsole.node;

import io.mqconsole.change.PlanWarning;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds the brokers that a permission is for. */
@Component
class PermissionTargets {
    /** Slaves first: what goes wrong goes wrong where no client is; then by name, which does not move. */
    private static final Comparator<Node> ORDER = Comparator.comparing((Node node) -> node.status() != NodeStatus.SLAVE)
            .thenComparing(node -> Objects.requireNonNull(node.broker()).brokerName())
            .thenComparing(node -> Objects.requireNonNull(node.address()));

    private final NodeDirectory directory;

    PermissionTargets(NodeDirectory directory) {
        this.directory = directory;
    }

    /**
     * @return brokers in the order of their waves
     * @throws ConsoleException {@code not-found} for an unknown id, {@code no-target} where there is no broker
     */
    List<Node> of(PermissionScope scope, List<PlanWarning> warnings) {
        return switch (scope) {
            case PermissionScope.Nodes nodes -> named(nodes);
            case PermissionScope.Part part -> found(part, warnings);
        };
    }

    private List<Node> named(PermissionScope.Nodes nodes) {
        var problems = new ArrayList<FieldProblem>();
        var found = new ArrayList<Node>();
        for (String id : new LinkedHashSet<>(nodes.ids())) {
            Node node = directory.get(id);
            if (node.nodeType() == NodeType.BROKER && node.address() != null && node.broker() != null) {
                found.add(node);
            } else {
                problems.add(new FieldProblem("nodes", Text.of("node.permission.no-broker", node.title())));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConsoleException(ErrorCode.NO_TARGET, Text.of("node.permission.no-brokers"), problems, null);
        }
        return found.stream().sorted(ORDER).toList();
    }

    private List<Node> found(PermissionScope.Part part, List<PlanWarning> warnings) {
        List<Node> inside = directory.all().stream()
                .filter(node -> node.nodeType() == NodeType.BROKER && node.broker() != null && node.address() != null)
                .filter(node ->
                        part.region().equals(node.region()) && part.cluster().equals(node.cluster()))
                .filter(node ->
                        part.room() == null || part.room().equals(node.labels().room()))
                .filter(node -> part.brokerName() == null
                        || part.brokerName()
                                .equals(Objects.requireNonNull(node.broker()).brokerName()))
                .toList();
        List<Node> listed = inside.stream()
                .filter(node -> node.status() == NodeStatus.MASTER || node.status() == NodeStatus.SLAVE)
                .sorted(ORDER)
                .toList();
        if (listed.isEmpty()) {
            throw new ConsoleException(
                    ErrorCode.NO_TARGET, Text.of("node.permission.nothing-there", part.region(), part.cluster()));
        }
        inside.stream()
                .filter(node -> !listed.contains(node))
                .forEach(node -> warnings.add(PlanWarning.of(
                        "node.permission.offline", node.title(), Objects.requireNonNull(node.address()))));
        return listed;
    }
}
