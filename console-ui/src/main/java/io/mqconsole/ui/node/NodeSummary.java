package io.mqconsole.ui.node;

import io.mqconsole.node.Node;
import io.mqconsole.node.NodeStatus;
import io.mqconsole.node.NodeType;
import io.mqconsole.snapshot.Freshness;
import io.mqconsole.ui.list.Cells;
import io.mqconsole.ui.list.Figures;
import io.mqconsole.ui.list.Measure;
import io.mqconsole.ui.list.Tone;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One line above the list: how many nodes there are, how many are not well, and how much goes through. */
class NodeSummary extends Figures {
    private final NodeWords words;

    NodeSummary(NodeWords words) {
        this.words = words;
    }

    void show(List<Node> nodes) {
        removeAll();
        long unwell = count(nodes, NodeSummary::isUnwell);
        figure("node.summary.nameservers", count(nodes, node -> node.nodeType() == NodeType.NAMESRV), Tone.QUIET);
        figure("node.summary.masters", count(nodes, node -> node.status() == NodeStatus.MASTER), Tone.QUIET);
        figure("node.summary.slaves", count(nodes, node -> node.status() == NodeStatus.SLAVE), Tone.QUIET);
        figure("node.summary.unwell", unwell, unwell > 0 ? Tone.BAD : Tone.OK);
        figure("node.summary.put", rate(nodes, Node.BrokerFacts::putTps));
        figure("node.summary.get", rate(nodes, Node.BrokerFacts::getTps));
    }

    private static boolean isUnwell(Node node) {
        return node.status() == NodeStatus.OFFLINE || node.freshness() == Freshness.FAILED;
    }

    private static long count(List<Node> nodes, Predicate<Node> which) {
        return nodes.stream().filter(which).count();
    }

    /** Summed over the masters that answer; unknown while none has been measured. */
    private String rate(List<Node> nodes, Function<Node.BrokerFacts, @Nullable Double> value) {
        List<Double> known = nodes.stream()
                .filter(node -> node.status() == NodeStatus.MASTER)
                .map(NodeWords.broker(value))
                .filter(rate -> rate != null)
                .toList();
        return known.isEmpty()
                ? Cells.UNKNOWN
                : words.orUnknown(words.rate(
                        known.stream().mapToDouble(Double::doubleValue).sum()));
    }

    private void figure(String key, long number, Tone tone) {
        with(getTranslation(key), new Measure(Long.toString(number), tone == Tone.QUIET ? null : tone, null));
    }

    private void figure(String key, String text) {
        with(getTranslation(key), text);
    }
}
