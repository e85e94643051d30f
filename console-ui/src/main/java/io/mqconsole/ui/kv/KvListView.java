package io.mqconsole.ui.kv;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.kv.KvRow;
import io.mqconsole.kv.KvService;
import io.mqconsole.ui.list.EmptyState;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.Sentences;
import java.util.List;

/** All key-value settings that the console keeps; a click on a row opens the whole value. */
@Route(KvNavigation.LIST)
@PagePermission("kv:read")
class KvListView extends ConsolePage implements BeforeEnterObserver {
    private final transient KvActions actions;
    private final ListPanel<KvRow> list;

    KvListView(KvService kv, KvActions actions, Sentences sentences) {
        super("keyvalue.title");
        this.actions = actions;
        KvFilters filters = new KvFilters(kv);
        list = new ListPanel<>(
                        "kv",
                        columns(),
                        filters,
                        row -> row.namespace() + "/" + row.key(),
                        query -> kv.list(filters.wanted(), query),
                        sentences)
                .whenEmpty(new EmptyState(getTranslation("keyvalue.none"), getTranslation("keyvalue.none-hint")))
                .withDetails(
                        row -> new KvValue(kv.get(row.namespace(), row.key()).value()));
        addActions(actions.onPage(this, list::reload));
        add(list);
    }

    private List<TableColumn<KvRow>> columns() {
        return List.of(
                TableColumn.<KvRow>text("keyvalue.namespace", KvRow::namespace)
                        .fixed()
                        .width("10rem"),
                TableColumn.<KvRow>text("keyvalue.key", KvRow::key).width("10rem"),
                TableColumn.<KvRow>text("keyvalue.value", KvWords::start)
                        .exportedAs(KvRow::value)
                        .unsortable()
                        .width("15rem"),
                TableColumn.<KvRow>text("keyvalue.operator", KvRow::operator).width("6rem"),
                TableColumn.<KvRow>date("keyvalue.createdAt", KvRow::createdAt).width("9.5rem"),
                TableColumn.<KvRow>date("keyvalue.updatedAt", KvRow::updatedAt).width("9.5rem"),
                TableColumn.<KvRow>text("keyvalue.version", row -> String.valueOf(row.version()))
                        .unsortable()
                        .width("5rem")
                        .hidden(),
                TableColumn.<KvRow>rendered("keyvalue.actions", new ComponentRenderer<>(this::rowActions), row -> null)
                        .width("11rem")
                        .unsortable()
                        .screenOnly());
    }

    private Component rowActions(KvRow row) {
        return actions.of(row, list::reload);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.open(event.getLocation());
    }
}
