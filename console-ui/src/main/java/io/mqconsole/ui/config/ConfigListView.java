package io.mqconsole.ui.config;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.config.ConfigItemService;
import io.mqconsole.config.ItemStanding;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.list.EmptyState;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.RegionChoice;
import io.mqconsole.ui.shared.Sentences;
import java.util.ArrayList;
import java.util.List;

/** What brokers shall hold: saved, pushed and live, each in a column of its own. */
@Route(ConfigNavigation.LIST)
@PagePermission("config:read")
class ConfigListView extends ConsolePage implements BeforeEnterObserver {
    private final transient ItemActions actions;
    private final ConfigWords words = new ConfigWords(this);
    private final ListPanel<ItemStanding> list;
    private transient List<ItemStanding> chosen = List.of();

    ConfigListView(
            ConfigItemService items,
            ItemActions actions,
            DriftButtons drift,
            ItemFileParts files,
            ChangeParts parts,
            Sentences sentences) {
        super("config.list");
        this.actions = actions;
        ConfigFilters filters = new ConfigFilters(words);
        list = new ListPanel<>(
                        "config-items",
                        columns(),
                        filters,
                        standing -> standing.item().id(),
                        query -> items.list(filters.wanted(), query),
                        sentences)
                .withTool(files.exportLink(this, filters::wanted))
                .whenEmpty(new EmptyState(getTranslation("config.none"), getTranslation("config.none-hint")));
        List<Component> buttons = new ArrayList<>();
        buttons.add(drift.button());
        if (actions.mayPush()) {
            Button push = actions.pushButton(this, () -> chosen, list::reload);
            list.selectable(ticked -> {
                chosen = List.copyOf(ticked);
                push.setText(
                        chosen.isEmpty()
                                ? getTranslation("config.push-all")
                                : getTranslation("config.push-some", chosen.size()));
            });
            buttons.add(actions.unlessOff(push, "config-pushes.create"));
        }
        if (actions.mayWrite()) {
            buttons.add(files.importButton(this, list::reload));
            buttons.add(actions.newButton(this, list::reload));
        }
        addActions(buttons.toArray(Component[]::new));
        add(ConfigPart.tabs(ConfigPart.BROKERS), list);
        if (parts.readable()) {
            parts.whenAnyMoves(this, list::refreshInPlace);
        }
    }

    private List<TableColumn<ItemStanding>> columns() {
        List<TableColumn<ItemStanding>> columns = new ArrayList<>(List.of(
                TableColumn.<ItemStanding>text(
                                "config.targetType",
                                standing -> words.type(standing.item().targetType()))
                        .exportedAs(standing -> standing.item().targetType())
                        .width("5.5rem"),
                TableColumn.<ItemStanding>text(
                                "config.targetName", standing -> standing.item().targetName())
                        .width("9rem"),
                TableColumn.<ItemStanding>text(
                                "config.property", standing -> standing.item().property())
                        .fixed()
                        .width("13rem"),
                TableColumn.<ItemStanding>text("config.value", standing -> words.saved(standing.item()))
                        .exportedAs(standing -> standing.item().value())
                        .width("5.5rem"),
                TableColumn.<ItemStanding>state("config.pushed", words::pushed, ItemStanding::pushedNodes)
                        .width("5.5rem")
                        .unsortable(),
                TableColumn.<ItemStanding>state("config.live", words::live, ItemStanding::liveNodes)
                        .width("6rem")
                        .unsortable(),
                TableColumn.<ItemStanding>text("config.scope", standing -> words.scope(standing.item()))
                        .exportedAs(standing -> standing.item().scope().json())
                        .width("7rem")
                        .unsortable(),
                TableColumn.<ItemStanding>number(
                                "config.version",
                                standing -> standing.item().version(),
                                standing -> String.valueOf(standing.item().version()),
                                standing -> "")
                        .width("4rem"),
                TableColumn.<ItemStanding>text(
                                "config.operator", standing -> standing.item().operator())
                        .width("6rem"),
                TableColumn.<ItemStanding>ago(
                                "config.updatedAt", standing -> standing.item().updatedAt())
                        .width("8rem")
                        .hidden(),
                TableColumn.<ItemStanding>text(
                                "config.remark", standing -> standing.item().remark())
                        .width("12rem")
                        .unsortable()
                        .hidden(),
                TableColumn.<ItemStanding>text(
                                "config.region", standing -> standing.item().region())
                        .hidden()));
        columns.add(TableColumn.<ItemStanding>rendered(
                        "config.actions", new ComponentRenderer<>(this::rowActions), standing -> null)
                .width("8rem")
                .unsortable()
                .screenOnly());
        return columns;
    }

    private Component rowActions(ItemStanding standing) {
        return actions.of(standing.item(), words, list::reload);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.open(RegionChoice.in(event.getLocation()));
    }
}
