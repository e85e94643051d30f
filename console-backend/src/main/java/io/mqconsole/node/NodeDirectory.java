package io.mqconsole.node;

import io.mqconsole.change.Written;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.StableId;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.BrokerPicture;
import io.mqconsole.snapshot.Snapshots;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All nodes: those of the live picture, and those that only the database remembers, with what was written about them. */
@Component
class NodeDirectory {
    private final KnownNodes known;
    private final Snapshots snapshots;
    private final DesiredPermissions desired;
    private final DrainWatch drains;

    NodeDirectory(KnownNodes known, Snapshots snapshots, DesiredPermissions desired, DrainWatch drains) {
        this.known = known;
        this.snapshots = snapshots;
        this.desired = desired;
        this.drains = drains;
    }

    List<Node> all() {
        Map<String, NodeRow> rows = known.rows();
        var nodes = new LinkedHashMap<String, Node>();
        known.seen()
                .filter(seen -> !seen.unlisted() || rows.containsKey(seen.id()))
                .forEach(seen -> nodes.put(seen.id(), live(seen, rows.get(seen.id()))));
        rows.values().forEach(row -> nodes.computeIfAbsent(row.id(), absent -> remembered(row)));
        return List.copyOf(nodes.values());
    }

    Optional<Node> find(String id) {
        return all().stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** @throws ConsoleException {@code not-found} if there is no such node */
    Node get(String id) {
        return find(StableId.wellFormed(id) ? id : "")
                .orElseThrow(() -> new ConsoleException(ErrorCode.NOT_FOUND, Text.of("node.not-found")));
    }

    /** What the node says of itself, where somebody's edits are put aside. */
    NodeLabels observed(String id) {
        NodeRow row = known.rows().get(id);
        return known.seen()
                .filter(seen -> seen.id().equals(id))
                .findFirst()
                .map(SeenNode::labels)
                .orElseGet(() -> row == null ? NodeLabels.NONE : known.lastLabels(row));
    }

    private Node live(SeenNode seen, @Nullable NodeRow row) {
        NodeLabels edited = row == null ? NodeLabels.NONE : row.labels();
        NodeLabels remembered = row == null ? NodeLabels.NONE : known.lastLabels(row);
        return new Node(
                seen.id(),
                seen.region(),
                seen.nodeType(),
                NodeOrigin.DISCOVERED,
                seen.status(),
                seen.cluster(),
                seen.address(),
                edited.over(Objects.requireNonNullElse(seen.labels(), remembered)),
                edited.set(),
                permitted(seen),
                seen.freshness(),
                seen.failure(),
                seen.collectedAt(),
                seen.lastSeen() != null || row == null ? seen.lastSeen() : row.lastSeen(),
                row == null ? 0 : row.version());
    }

    /** With what its permission should be, and whether its clients have left. */
    private Node.@Nullable BrokerFacts permitted(SeenNode seen) {
        Node.BrokerFacts broker = seen.broker();
        BrokerPicture picture = seen.picture();
        if (broker == null || picture == null) {
            return broker;
        }
        Optional<Written> written = desired.decisive(
                seen.region(),
                picture.key().cluster(),
                picture.key().brokerName(),
                seen.address(),
                seen.status() == NodeStatus.MASTER);
        return broker.with(written.map(DesiredPermissions::bits).orElse(null), drains.of(seen.region(), picture));
    }

    /** A node that the live picture does not have: gone, or registered by hand, or nothing was collected yet. */
    private Node remembered(NodeRow row) {
        boolean collected = snapshots.current(row.region()).listedAt() != null;
        NodeLabels edited = row.labels();
        return new Node(
                row.id(),
                row.region(),
                row.nodeType(),
                row.origin(),
                row.origin() == NodeOrigin.DISCOVERED && collected ? NodeStatus.OFFLINE : null,
                row.cluster(),
                row.address(),
                edited.over(known.lastLabels(row)),
                row.origin() == NodeOrigin.DISCOVERED ? edited.set() : List.of(),
                row.brokerName() == null
                        ? null
                        : new Node.BrokerFacts(
                                row.brokerName(), null, null, null, null, List.of(), null, null, null, null),
                null,
                null,
                null,
                row.lastSeen(),
                row.version());
    }
}
