package io.mqconsole.ui.node;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.node.NodeRoutes;
import io.mqconsole.node.NodeRoutes.AtNameServer;
import io.mqconsole.ui.list.Moment;
import io.mqconsole.ui.list.Panel;
import io.mqconsole.ui.list.SmallTable;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.list.Warning;
import java.util.List;
import java.util.Objects;

/** How each NameServer lists the broker, side by side: they do not replicate and may differ. */
class NodeRoutesTab extends Div {
    private final NodeWords words = new NodeWords(this);

    NodeRoutesTab(NodeRoutes routes) {
        if (differ(routes.nameServers())) {
            add(new Warning(getTranslation("node.routes.differ")));
        }
        add(new Panel(
                getTranslation("node.routes.title"),
                new Moment(routes.collectedAt()),
                new SmallTable<>(columns(), routes.nameServers(), getTranslation("node.routes.none"))));
    }

    private List<TableColumn<AtNameServer>> columns() {
        return List.of(
                TableColumn.<AtNameServer>text("node.routes.nameServer", AtNameServer::nameServer)
                        .fixed()
                        .width("12rem"),
                TableColumn.state("node.routes.listed", this::listed, AtNameServer::listed),
                TableColumn.number(
                        "node.brokerId",
                        AtNameServer::brokerId,
                        row -> row.brokerId() == null ? null : row.brokerId().toString(),
                        row -> ""),
                TableColumn.text("node.routes.routePerm", row -> words.permission(row.routePerm())),
                TableColumn.<AtNameServer>text("node.routes.masterAddress", AtNameServer::masterAddress)
                        .width("12rem"));
    }

    private State listed(AtNameServer row) {
        if (row.listed() == null) {
            var failure = row.failure();
            return new State(
                    getTranslation("node.failed"),
                    Tone.BAD,
                    failure == null ? null : failure.code() + " · " + failure.detail());
        }
        return row.listed()
                ? State.of(getTranslation("node.routes.yes"), Tone.OK)
                : State.of(getTranslation("node.routes.no"), Tone.WARN);
    }

    /** Compares what the NameServers that answered say. */
    private static boolean differ(List<AtNameServer> rows) {
        return rows.stream()
                        .filter(row -> row.listed() != null)
                        .map(row -> List.of(
                                Objects.toString(row.brokerId()),
                                Objects.toString(row.routePerm()),
                                Objects.toString(row.masterAddress())))
                        .distinct()
                        .count()
                > 1;
    }
}
