package io.mqconsole.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.audit.AuditEvent;
import io.mqconsole.audit.AuditFilter;
import io.mqconsole.audit.AuditService;
import io.mqconsole.audit.ChainHead;
import io.mqconsole.shared.Texts;
import io.mqconsole.ui.list.CsvSource;
import io.mqconsole.ui.list.EmptyState;
import io.mqconsole.ui.list.FileLink;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.ui.shared.SwitchedButtons;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Who did, tried or was refused what, newest first; a click on a row opens what it changed. */
@Route(AuditNavigation.LIST)
@PagePermission("audit:read")
class AuditListView extends ConsolePage implements BeforeEnterObserver {
    private final ListPanel<AuditEvent> list;

    AuditListView(
            AuditService audit,
            Sentences sentences,
            SwitchedButtons switched,
            Texts texts,
            Forms forms,
            JsonMapper json) {
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
                .withDetails(AuditDetails::new)
                .withCsvOf(() -> upToNow(audit, filters.wanted()))
                .withTool(switched.unlessOff(
                        new FileLink(
                                "export-json",
                                getTranslation("audit.export-json"),
                                new JsonDownload(() -> audit.export(filters.wanted()), json),
                                sentences),
                        "audit.export"));
        Button verify = new Button(
                getTranslation("audit.verify"),
                VaadinIcon.CHECK_CIRCLE_O.create(),
                click -> new VerifyDialog(audit, texts, forms).open());
        verify.setId("verify");
        addActions(switched.unlessOff(verify, "audit.verify"));
        add(list);
    }

    /** What is written while the file is made moves none of its rows; up to where it goes stands in its name. */
    private static CsvSource<AuditEvent> upToNow(AuditService audit, AuditFilter wanted) {
        Optional<ChainHead> head = audit.head();
        AuditFilter covered = head.map(wanted::within).orElse(wanted);
        return new CsvSource<>(
                head.map(end -> "audit-" + end.sequence()).orElse("audit"), query -> audit.search(covered, query));
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
                TableColumn.<AuditEvent>text("audit.changeId", AuditEvent::changeId)
                        .width("12rem")
                        .unsortable()
                        .hidden(),
                TableColumn.<AuditEvent>text("audit.id", event -> Long.toString(event.id()))
                        .width("7rem")
                        .unsortable()
                        .hidden(),
                TableColumn.<AuditEvent>text("audit.hash", AuditEvent::hash)
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
