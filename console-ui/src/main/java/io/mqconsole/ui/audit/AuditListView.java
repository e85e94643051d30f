package io.mqconsole.ui.audit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.audit.AuditEvent;
import io.mqconsole.audit.AuditService;
import io.mqconsole.ui.list.EmptyState;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.Sentences;
import java.util.List;

/** Who did, tried or was refused what, newest first; a click on a row opens what it changed. */
@Route(AuditNavigation.LIST)
@PagePermission("audit:read")
class AuditListView extends ConsolePage implements BeforeEnterObserver {
    private final ListPanel<AuditEvent> list;

    AuditListView(AuditService audit, Sentences sentences) {
        super("audit.title");
        AuditWords words = new AuditWords(this);
        AuditFilters filters = new AuditFilters(words);
        list = new ListPanel<>(
                        "audit",
                        columns(words),
                        filters,
                        AuditEvent::id,
                        query -> audit.search(filters.wanted(), query),
                        sentences)
                .whenEmpty(new EmptyState(getTranslation("audit.none"), getTranslation("audit.none-hint")))
                .withDetails(AuditDetails::new);
        add(list);
    }

    private static List<TableColumn<AuditEvent>> columns(AuditWords words) {
        return List.of(
                TableColumn.date("audit.at", AuditEvent::at),
                TableColumn.text("audit.actor", AuditEvent::actor),
                TableColumn.<AuditEvent>text("audit.action", AuditEvent::action).width("9rem"),
                TableColumn.<AuditEvent>text("audit.resource", AuditEvent::resource)
                        .width("16rem"),
                TableColumn.<AuditEvent>state(
                                "audit.outcome", event -> words.outcome(event.outcome()), AuditEvent::outcome)
                        .width("6rem"),
                TableColumn.<AuditEvent>text("audit.wayIn", event -> words.wayIn(event.wayIn()))
                        .exportedAs(AuditEvent::wayIn)
                        .width("7rem"),
                TableColumn.<AuditEvent>text("audit.address", AuditEvent::address)
                        .width("9rem"),
                TableColumn.<AuditEvent>text("audit.detail", AuditEvent::detail)
                        .width("20rem")
                        .unsortable()
                        .hidden(),
                TableColumn.<AuditEvent>text("audit.correlationId", AuditEvent::correlationId)
                        .width("14rem")
                        .unsortable()
                        .hidden());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.open(event.getLocation());
    }
}
