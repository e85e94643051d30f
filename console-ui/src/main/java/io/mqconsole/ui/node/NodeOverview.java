package io.mqconsole.ui.node;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mqconsole.node.Node;
import io.mqconsole.node.NodeLabels;
import io.mqconsole.ui.list.Cells;
import io.mqconsole.ui.list.Facts;
import io.mqconsole.ui.list.Moment;
import io.mqconsole.ui.list.Panel;
import io.mqconsole.ui.list.Warning;
import org.jspecify.annotations.Nullable;

/** What the console knows of a node without asking it. */
class NodeOverview extends Div {
    private final NodeWords words = new NodeWords(this);

    NodeOverview(Node node) {
        addClassName("overview");
        String reason = words.reason(node);
        if (reason != null) {
            add(new Warning(getTranslation("node.not-answering", reason)));
        }
        add(new Panel(getTranslation("node.part.identity"), identity(node)));
        add(new Panel(getTranslation("node.part.place"), place(node)));
        Node.BrokerFacts broker = node.broker();
        if (broker != null) {
            add(new Panel(getTranslation("node.part.broker"), facts(node, broker)));
        }
    }

    private Facts identity(Node node) {
        return new Facts()
                .with(getTranslation("node.region"), node.region())
                .with(getTranslation("node.cluster"), node.cluster())
                .with(getTranslation("node.address"), node.address())
                .with(getTranslation("node.vip"), node.labels().vip())
                .with(getTranslation("node.rip"), node.labels().rip())
                .with(getTranslation("node.lastSeen"), new Moment(node.lastSeen()));
    }

    private Facts place(Node node) {
        NodeLabels labels = node.labels();
        Facts facts = new Facts();
        label(facts, node, "hostname", labels.hostname());
        label(facts, node, "room", labels.room());
        label(facts, node, "dataCenter", labels.dataCenter());
        label(facts, node, "nodeGroup", labels.nodeGroup());
        label(facts, node, "env", labels.env());
        label(facts, node, "city", labels.city());
        label(facts, node, "cell", labels.cell());
        return facts;
    }

    private void label(Facts facts, Node node, String name, @Nullable String value) {
        Span text = new Span(Cells.orDash(value));
        if (node.edited().contains(name)) {
            Span mark = new Span(getTranslation("node.edited"));
            mark.addClassName("mark");
            facts.with(getTranslation("node." + name), new Div(text, mark));
        } else {
            facts.with(getTranslation("node." + name), value);
        }
    }

    private Facts facts(Node node, Node.BrokerFacts broker) {
        return new Facts()
                .with(getTranslation("node.brokerName"), broker.brokerName())
                .with(
                        getTranslation("node.brokerId"),
                        broker.brokerId() == null ? null : broker.brokerId().toString())
                .with(getTranslation("node.brokerVersion"), broker.brokerVersion())
                .with(getTranslation("node.perm"), permission(node, broker.perm()))
                .with(getTranslation("node.putTps"), words.rate(broker.putTps()))
                .with(getTranslation("node.getTps"), words.rate(broker.getTps()))
                .with(getTranslation("node.diskUsedRatio"), Cells.percent(broker.diskUsedRatio()))
                .with(getTranslation("node.registeredWith"), String.join(" · ", broker.registeredWith()));
    }

    private Div permission(Node node, @Nullable Integer perm) {
        Div words = new Div(new Span(this.words.orUnknown(this.words.permission(node))));
        if (perm != null) {
            Span meaning = new Span(this.words.meaning(perm));
            meaning.addClassName("hint");
            words.add(meaning);
        }
        return words;
    }
}
