package io.mqconsole.ui.node;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.node.NodeRuntime;
import io.mqconsole.ui.list.Cells;
import io.mqconsole.ui.list.Facts;
import io.mqconsole.ui.list.Moment;
import io.mqconsole.ui.list.Panel;
import io.mqconsole.ui.list.SmallTable;
import io.mqconsole.ui.list.TableColumn;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;

/** The numbers that a broker gives of itself: the telling ones, then all. */
class NodeRuntimeTab extends Div {
    NodeRuntimeTab(NodeRuntime runtime) {
        NodeWords words = new NodeWords(this);
        Long today = runtime.messagesToday();
        Facts facts = new Facts()
                .with(getTranslation("node.collectedAt"), new Moment(runtime.collectedAt()))
                .with(getTranslation("node.brokerVersion"), runtime.version())
                .with(getTranslation("node.runtime.booted"), new Moment(runtime.bootedAt()))
                .with(getTranslation("node.putTps"), words.rate(runtime.putTps()))
                .with(getTranslation("node.getTps"), words.rate(runtime.getTps()))
                .with(
                        getTranslation("node.runtime.today"),
                        today == null
                                ? null
                                : NumberFormat.getInstance(getLocale()).format(today))
                .with(getTranslation("node.diskUsedRatio"), Cells.percent(runtime.diskUsedRatio()));
        add(new Panel(getTranslation("node.runtime.key-figures"), facts));
        add(new Panel(getTranslation("node.runtime.all"), all(runtime)));
    }

    private SmallTable<Map.Entry<String, String>> all(NodeRuntime runtime) {
        return new SmallTable<>(
                List.of(
                        TableColumn.<Map.Entry<String, String>>text("node.config.key", Map.Entry::getKey)
                                .fixed()
                                .width("22rem"),
                        TableColumn.<Map.Entry<String, String>>text("node.config.value", Map.Entry::getValue)
                                .width("22rem")),
                List.copyOf(runtime.raw().entrySet()),
                getTranslation("node.unknown.not-yet"));
    }
}
