package io.mqconsole.ui.node;

import static io.mqconsole.ui.node.NodeWords.broker;

import io.mqconsole.node.Node;
import io.mqconsole.node.Node.BrokerFacts;
import io.mqconsole.ui.list.TableColumn;
import java.util.List;

/** The columns of the list of nodes: those of the guide, then what a broker tells of itself. */
final class NodeTable {
    private NodeTable() {}

    static List<TableColumn<Node>> columns(NodeWords words) {
        return List.of(
                TableColumn.link("node.hostname", Node::title, node -> NodeNavigation.detailPath(node.id()))
                        .fixed()
                        .width("13.25rem"),
                TableColumn.<Node>text("node.nodeType", node -> words.type(node.nodeType()))
                        .exportedAs(Node::nodeType)
                        .width("6rem"),
                TableColumn.<Node>state("node.status", words::status, Node::status)
                        .width("4.75rem"),
                TableColumn.<Node>state("node.freshness", words::freshness, Node::freshness)
                        .width("5rem"),
                TableColumn.text("node.region", Node::region).hidden(),
                TableColumn.<Node>text("node.cluster", Node::cluster).width("5.25rem"),
                TableColumn.<Node>text("node.room", node -> node.labels().room())
                        .width("4.25rem"),
                TableColumn.<Node>text("node.dataCenter", node -> node.labels().dataCenter())
                        .width("5.75rem"),
                TableColumn.<Node>text("node.nodeGroup", node -> node.labels().nodeGroup())
                        .width("5.5rem"),
                TableColumn.<Node>textWithState("node.perm", words::permission, words::permissionState)
                        .exportedAs(broker(BrokerFacts::perm))
                        .width("8rem"),
                TableColumn.<Node>text("node.brokerVersion", broker(BrokerFacts::brokerVersion))
                        .width("4.5rem")
                        .hidden(),
                TableColumn.<Node>number(
                                "node.putTps",
                                broker(BrokerFacts::putTps),
                                node -> words.rate(broker(BrokerFacts::putTps).apply(node)),
                                words::whyUnknown)
                        .width("4.5rem"),
                TableColumn.<Node>number(
                                "node.getTps",
                                broker(BrokerFacts::getTps),
                                node -> words.rate(broker(BrokerFacts::getTps).apply(node)),
                                words::whyUnknown)
                        .width("4.5rem"),
                TableColumn.<Node>share("node.diskUsedRatio", broker(BrokerFacts::diskUsedRatio), words::whyUnknown)
                        .width("6rem"),
                TableColumn.<Node>text("node.vip", node -> node.labels().vip()),
                TableColumn.<Node>text("node.rip", node -> node.labels().rip()),
                TableColumn.text("node.address", Node::address).width("10rem").hidden(),
                TableColumn.<Node>text("node.brokerName", broker(BrokerFacts::brokerName))
                        .hidden(),
                TableColumn.<Node>number(
                                "node.brokerId",
                                broker(BrokerFacts::brokerId),
                                node -> {
                                    Long id = broker(BrokerFacts::brokerId).apply(node);
                                    return id == null ? null : id.toString();
                                },
                                words::whyUnknown)
                        .width("6rem")
                        .hidden(),
                TableColumn.<Node>text("node.env", node -> node.labels().env()).hidden(),
                TableColumn.<Node>text("node.city", node -> node.labels().city())
                        .hidden(),
                TableColumn.<Node>text("node.cell", node -> node.labels().cell())
                        .hidden(),
                TableColumn.ago("node.collectedAt", Node::collectedAt).hidden(),
                TableColumn.ago("node.lastSeen", Node::lastSeen).hidden());
    }
}
