package io.mqconsole.node;

import io.mqconsole.region.RegionState;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.shared.Switchable;
import io.mqconsole.snapshot.Snapshots;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists nodes from the live picture, without asking any, and keeps what people write about them. */
@Service
public class NodeService {
    private final NodeDirectory directory;
    private final NodeEditor editor;
    private final NodeImport imports;
    private final KnownNodes known;
    private final Snapshots snapshots;
    private final TransactionTemplate transaction;

    NodeService(
            NodeDirectory directory,
            NodeEditor editor,
            NodeImport imports,
            KnownNodes known,
            Snapshots snapshots,
            TransactionTemplate transaction) {
        this.directory = directory;
        this.editor = editor;
        this.imports = imports;
        this.known = known;
        this.snapshots = snapshots;
        this.transaction = transaction;
    }

    /** The page says how old the broker tables are, and which nodes did not answer. Costs no remote call and no query. */
    @RequiresPermission("node:read")
    @Switchable("nodes.list")
    public Page<Node> list(NodeFilter filter, PageQuery query) {
        List<Node> wanted = directory.all().stream().filter(filter::matches).toList();
        return snapshots.aged(
                NodeColumns.ALL.page(wanted, query),
                region -> filter.region() == null || filter.region().matches(region));
    }

    @RequiresPermission("node:read")
    @Switchable("nodes.get")
    public Node get(String id) {
        return directory.get(id);
    }

    /** What the node says of itself, without anybody's edits. */
    @RequiresPermission("node:read")
    public NodeLabels observed(String id) {
        return directory.observed(directory.get(id).id());
    }

    /** How well the live picture of a region is. */
    @RequiresPermission("node:read")
    public RegionState state(String region) {
        return snapshots.stateOf(region);
    }

    /**
     * Calls the listener with a region's name after each new picture of it, on the collector's thread: it must be quick.
     *
     * @return ends the subscription
     */
    @RequiresPermission("node:read")
    public Runnable watch(java.util.function.Consumer<String> listener) {
        return snapshots.subscribe(snapshot -> listener.accept(snapshot.region()));
    }

    /**
     * Sets all labels of a node; null and blank mean "as the node says".
     *
     * @param version of the node as it was read; another one is a {@code conflict}
     */
    @RequiresPermission("node:write")
    @Switchable("nodes.update")
    public Node update(String id, NodeLabels labels, int version) {
        Node node = directory.get(id);
        transaction.executeWithoutResult(status -> editor.edit(node, labels, version));
        known.reload();
        return directory.get(id);
    }

    @RequiresPermission("node:write")
    @Switchable("nodes.register")
    public Node register(NewNode wanted) {
        String id = Objects.requireNonNull(transaction.execute(status -> editor.register(wanted)));
        known.reload();
        return directory.get(id);
    }

    /** Forgets a node that is gone or was registered by hand. */
    @RequiresPermission("node:write")
    @Switchable("nodes.delete")
    public void delete(String id, int version) {
        Node node = directory.get(id);
        transaction.executeWithoutResult(status -> editor.delete(node, version));
        known.reload();
    }

    /**
     * Sets labels of many nodes, all or none.
     *
     * @param text with one row per node; the columns are {@code hostname} or {@code address} to find the node, and labels
     * @param dryRun true to see the verdict per row and change nothing
     */
    @RequiresPermission("node:write")
    @Switchable("nodes.import")
    public ImportResult importNodes(String region, String text, RowFormat format, boolean dryRun) {
        ImportResult result = imports.plan(region, text, format);
        if (!dryRun && result.valid()) {
            transaction.executeWithoutResult(status -> imports.apply(region, result));
            known.reload();
        }
        return result.done(!dryRun && result.valid());
    }
}
