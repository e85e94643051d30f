package io.mqconsole.ui.config;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.config.ConfigItem;
import io.mqconsole.config.ConfigItemService;
import io.mqconsole.config.ItemOnBroker;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.ui.change.ChangeNavigation;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.TableColumn;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who has it: an item on every broker of its target, what was pushed there and what the broker holds. */
class ItemNodesDialog extends LinkingDialog {
    private final ConfigWords words = new ConfigWords(this);

    ItemNodesDialog(ConfigItemService items, ConfigItem item) {
        addClassName("config-nodes");
        setHeaderTitle(getTranslation("config.nodes-title", item.property(), words.target(item)));
        List<ItemOnBroker> rows = Stream.iterate(1, page -> page + 1)
                .map(page -> items.nodes(item.id(), new PageQuery(page, PageQuery.MAX_SIZE, List.of()))
                        .content())
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .toList();
        Paragraph what = new Paragraph(getTranslation("config.nodes-what"));
        what.addClassName("hint");
        add(what, new AnswerTable<>(columns(), rows, getTranslation("scope.covers-none")));
        Button close = new Button(getTranslation("action.close"), click -> close());
        close.setId("close");
        getFooter().add(close);
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
