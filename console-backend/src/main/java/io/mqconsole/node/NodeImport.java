package io.mqconsole.node;

import io.mqconsole.node.ImportResult.Row;
import io.mqconsole.node.ImportResult.Verdict;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.RowFile;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets labels of many nodes from a file. A row finds its node by address, else by host name; a router that is not there
 * is registered. What a row leaves out stays as it is.
 */
@Component
class NodeImport {
    static final int MAX_ROWS = 1000;

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("address", "nodeType", "cluster"), NodeLabels.NAMES.stream())
            .toList();

    private final NodeMapper mapper;
    private final NodeDirectory directory;
    private final NodeEditor editor;

    NodeImport(NodeMapper mapper, NodeDirectory directory, NodeEditor editor) {
        this.mapper = mapper;
        this.directory = directory;
        this.editor = editor;
    }

    ImportResult plan(String region, String text, RowFormat format) {
        if (!mapper.regionExists(region)) {
            throw ConsoleException.invalid("region", Text.of("node.region.unknown"));
        }
        List<Node> nodes = nodes(region);
        var rows = new ArrayList<Row>();
        var named = new HashSet<String>();
        for (Map<String, String> cells : RowFile.read(text, format, COLUMNS, MAX_ROWS)) {
            rows.add(plan(rows.size() + 1, cells, nodes, named));
        }
        refuseSharedHostnames(rows, nodes);
        return new ImportResult(rows, false);
    }

    /** Within a transaction of the caller: a row that fails undoes the whole import. */
    void apply(String region, ImportResult planned) {
        for (Row row : planned.rows()) {
            switch (row.verdict()) {
                case CREATE -> editor.register(new NewNode(region, NodeType.ROUTER, null, address(row), row.labels()));
                case UPDATE -> {
                    Node node = find(nodes(region), row.node(), row.labels().hostname())
                            .orElseThrow();
                    editor.edit(node, row.labels().over(node.labels()), node.version());
                }
                case SAME, INVALID -> {}
            }
        }
    }

    private Row plan(int number, Map<String, String> cells, List<Node> nodes, Set<String> named) {
        NodeLabels labels = NodeLabels.from(cells);
        String name =
                Objects.requireNonNullElse(cells.get("address"), Objects.requireNonNullElse(labels.hostname(), ""));
        var problems = new ArrayList<>(NodeEdit.problems(labels));
        if (name.isEmpty()) {
            problems.add(new FieldProblem("hostname", Text.of("import.no-node")));
        } else if (!named.add(name.toLowerCase(Locale.ROOT))) {
            problems.add(new FieldProblem("hostname", Text.of("import.twice", name)));
        }
        Optional<Node> node = find(nodes, cells.get("address"), labels.hostname());
        boolean router = NodeType.ROUTER.name().equalsIgnoreCase(cells.get("nodeType"));
        if (node.isEmpty() && !router && !name.isEmpty()) {
            problems.add(new FieldProblem("address", Text.of("import.unknown-node", name)));
        }
        if (node.isEmpty() && router && labels.hostname() == null) {
            problems.add(new FieldProblem("hostname", Text.of("field.required")));
        }
        return new Row(number, name, labels, verdict(problems, node.orElse(null), labels), problems);
    }

    private static Verdict verdict(List<FieldProblem> problems, @Nullable Node node, NodeLabels labels) {
        if (!problems.isEmpty()) {
            return Verdict.INVALID;
        }
        if (node == null) {
            return Verdict.CREATE;
        }
        return labels.over(node.labels()).equals(node.labels()) ? Verdict.SAME : Verdict.UPDATE;
    }

    /** Host names are unique in a region: as it would be after the import. */
    private static void refuseSharedHostnames(List<Row> rows, List<Node> nodes) {
        var holders = new HashMap<String, String>();
        for (Node node : nodes) {
            if (node.labels().hostname() != null) {
                holders.put(node.labels().hostname().toLowerCase(Locale.ROOT), node.id());
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String hostname = row.labels().hostname();
            if (hostname == null || row.verdict() == Verdict.INVALID) {
                continue;
            }
            String holder = find(nodes, row.node(), hostname).map(Node::id).orElse("row " + row.number());
            String other = holders.putIfAbsent(hostname.toLowerCase(Locale.ROOT), holder);
            if (other != null && !other.equals(holder)) {
                var taken = new FieldProblem("hostname", Text.of("node.hostname.taken", hostname));
                rows.set(i, new Row(row.number(), row.node(), row.labels(), Verdict.INVALID, List.of(taken)));
            }
        }
    }

    private List<Node> nodes(String region) {
        return directory.all().stream()
                .filter(node -> node.region().equals(region))
                .toList();
    }

    private static Optional<Node> find(List<Node> nodes, @Nullable String address, @Nullable String hostname) {
        Optional<Node> byAddress = nodes.stream()
                .filter(node -> address != null && address.equals(node.address()))
                .findFirst();
        return byAddress.isPresent() || hostname == null
                ? byAddress
                : nodes.stream()
                        .filter(node -> hostname.equalsIgnoreCase(node.labels().hostname()))
                        .findFirst();
    }

    private static @Nullable String address(Row row) {
        return row.node().contains(":") ? row.node() : null;
    }
}
