package io.mqconsole.ui.config;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.mqconsole.config.ConfigDrift;
import io.mqconsole.config.Drift;
import io.mqconsole.config.DriftFilter;
import io.mqconsole.config.DriftIgnored;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.ui.change.ChangeNavigation;
import io.mqconsole.ui.list.PagedTable;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.shared.FieldErrors;
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.web.Failures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which brokers hold something else than what was pushed to them, as of the last look or of one that is taken now. */
class DriftDialog extends LinkingDialog {
    /** The table reads for itself what it shows. */
    private static final PageQuery ANY = PageQuery.first(1);

    private final transient ConfigDrift drift;
    private final transient DriftActions actions;
    private final FieldErrors errors;
    private final PagedTable<Drift> found;
    private final Button check;

    /** What a row is about, whatever its values are. */
    private record Place(String nodeId, String property) {
        static Place of(Drift row) {
            return new Place(row.broker().nodeId(), row.property());
        }
    }

    DriftDialog(ConfigDrift drift, DriftActions actions, Sentences sentences) {
        this.drift = drift;
        this.actions = actions;
        this.errors = actions.forms().errors();
        addClassName("config-nodes");
        setHeaderTitle(getTranslation("config.drift-title"));
        Paragraph what = new Paragraph(getTranslation("config.drift-what"));
        what.addClassName("hint");
        found = new PagedTable<>(
                columns(),
                Place::of,
                query -> drift.list(DriftFilter.all(), query),
                getTranslation("config.drift-none"),
                "config.drift-silent",
                sentences);
        found.setId("drift-rows");
        add(what, errors, found);
        check = new Button(getTranslation("config.drift-check"), VaadinIcon.REFRESH.create(), click -> check());
        check.setId("drift-check");
        Button close = new Button(getTranslation("action.close"), click -> close());
        close.setId("close");
        if (actions.mayWrite()) {
            getFooter().add(check);
        }
        getFooter().add(close);
    }

    private void check() {
        errors.clear();
        check.setEnabled(false);
        actions.forms()
                .background()
                .run(
                        this,
                        () -> drift.check(DriftFilter.all(), ANY),
                        looked -> {
                            check.setEnabled(true);
                            found.reload();
                        },
                        failure -> {
                            check.setEnabled(true);
                            errors.show(Failures.tell(failure));
                        });
    }

    private List<TableColumn<Drift>> columns() {
        List<TableColumn<Drift>> columns = new ArrayList<>(List.of(
                TableColumn.<Drift>text("config.node", row -> row.broker().title())
                        .fixed()
                        .width("12rem"),
                TableColumn.<Drift>text("config.property", Drift::property).width("12rem"),
                TableColumn.<Drift>link(
                                "config.drift.desired",
                                Drift::desired,
                                row -> ChangeNavigation.detailPath(row.changeId()))
                        .width("5rem"),
                TableColumn.<Drift>text("config.live", Drift::live).width("5rem"),
                TableColumn.<Drift>ago("config.drift.since", Drift::since).width("6rem"),
                TableColumn.<Drift>date(
                                "config.drift-ignored-until",
                                row -> row.ignored() == null
                                        ? null
                                        : row.ignored().until())
                        .width("11rem")
                        .unsortable(),
                TableColumn.<Drift>text("config.drift-ignored-by", DriftDialog::who)
                        .width("11rem")
                        .unsortable()));
        if (actions.mayWrite()) {
            columns.add(TableColumn.<Drift>rendered(
                            "config.actions",
                            new ComponentRenderer<>(row -> actions.of(this, row, this::check, this::listAgain)),
                            row -> null)
                    .width("7rem")
                    .unsortable()
                    .screenOnly());
        }
        return columns;
    }

    private void listAgain() {
        found.reload();
    }

    private static @Nullable String who(Drift row) {
        DriftIgnored ignored = row.ignored();
        if (ignored == null) {
            return null;
        }
        return ignored.reason() == null ? ignored.by() : ignored.by() + ": " + ignored.reason();
    }
}
