package io.mqconsole.ui.config;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.config.ConfigItem;
import io.mqconsole.config.ConfigItemService;
import io.mqconsole.config.ConfigValues;
import io.mqconsole.config.ItemOnBroker;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.ui.change.ChangeNavigation;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.shared.SwitchedButtons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who has it: an item on every broker of its target, what was pushed there and what the broker holds; or its key on every
 * broker there is.
 */
class ItemNodesDialog extends LinkingDialog {
    private final ConfigWords words = new ConfigWords(this);
    private final Paragraph what = new Paragraph();
    private final Div table = new Div();

    ItemNodesDialog(ConfigItemService items, ConfigValues values, ConfigItem item, SwitchedButtons switched) {
        addClassName("config-nodes");
        what.addClassName("hint");
        add(what, table);
        Button everywhere = new Button(getTranslation("config.nodes-everywhere"));
        everywhere.setId("everywhere");
        everywhere.addClickListener(click -> {
            everywhere.setVisible(false);
            setHeaderTitle(getTranslation("config.nodes-everywhere-title", item.property()));
            what.setText(getTranslation("config.nodes-everywhere-what"));
            List<TableColumn<ItemOnBroker>> columns = new ArrayList<>(columns());
            columns.add(
                    1,
                    TableColumn.<ItemOnBroker>text(
                                    "config.region", row -> row.broker().region())
                            .width("7rem"));
            fill(columns, query -> values.of(item.property(), null, query));
        });
        Button close = new Button(getTranslation("action.close"), click -> close());
        close.setId("close");
        getFooter().add(switched.unlessOff(everywhere, "config-values.list"), close);
        setHeaderTitle(getTranslation("config.nodes-title", item.property(), words.target(item)));
        what.setText(getTranslation("config.nodes-what"));
        fill(columns(), query -> items.nodes(item.id(), query));
    }

    private void fill(List<TableColumn<ItemOnBroker>> columns, Function<PageQuery, Page<ItemOnBroker>> asked) {
        List<ItemOnBroker> rows = Stream.iterate(1, page -> page + 1)
                .map(page -> asked.apply(new PageQuery(page, PageQuery.MAX_SIZE, List.of()))
                        .content())
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .toList();
        table.removeAll();
        table.add(new AnswerTable<>(columns, rows, getTranslation("scope.covers-none")));
    }

    private List<TableColumn<ItemOnBroker>> columns() {
        return List.of(
                TableColumn.<ItemOnBroker>text(
                                "config.node", row -> row.broker().title())
                        .fixed()
                        .width("13rem"),
                TableColumn.<ItemOnBroker>text(
                                "config.room", row -> row.broker().room())
                        .width("5rem"),
                TableColumn.<ItemOnBroker>state(
                                "config.standing", row -> words.standing(row.standing()), ItemOnBroker::standing)
                        .width("8rem"),
                TableColumn.<ItemOnBroker>text("config.decides", this::decides).width("11rem"),
                TableColumn.<ItemOnBroker>text("config.saved-value", ItemOnBroker::saved)
                        .width("7rem"),
                TableColumn.<ItemOnBroker>link(
                                "config.pushed",
                                this::pushed,
                                row -> row.changeId() == null ? null : ChangeNavigation.detailPath(row.changeId()))
                        .width("8rem"),
                TableColumn.<ItemOnBroker>text("config.live", ItemOnBroker::live)
                        .width("7rem"),
                TableColumn.<ItemOnBroker>ago("config.liveAt", ItemOnBroker::liveAt)
                        .width("7rem"));
    }

    private @Nullable String decides(ItemOnBroker row) {
        ConfigItem deciding = row.deciding();
        return deciding == null ? null : words.target(deciding);
    }

    private String pushed(ItemOnBroker row) {
        if (row.pushed() == null) {
            return "—";
        }
        return row.setBack() ? getTranslation("config.set-back", row.pushed()) : row.pushed();
    }
}
