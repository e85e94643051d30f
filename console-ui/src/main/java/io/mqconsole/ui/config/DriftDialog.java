package io.mqconsole.ui.config;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.mqconsole.config.ConfigDrift;
import io.mqconsole.config.Drift;
import io.mqconsole.config.DriftFilter;
import io.mqconsole.config.DriftIgnored;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.ui.change.ChangeNavigation;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.PartialNotice;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.shared.FieldErrors;
import io.mqconsole.web.Failures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which brokers hold something else than what was pushed to them, as of the last look or of one that is taken now. */
class DriftDialog extends LinkingDialog {
    private static final PageQuery EVERYTHING = PageQuery.first(PageQuery.MAX_SIZE);

    private final transient ConfigDrift drift;
    private final transient DriftActions actions;
    private final FieldErrors errors;
    private final PartialNotice silent = new PartialNotice("config.drift-silent");
    private final Div found = new Div();
    private final Button check;

    DriftDialog(ConfigDrift drift, DriftActions actions) {
        this.drift = drift;
        this.actions = actions;
        this.errors = actions.forms().errors();
        addClassName("config-nodes");
        setHeaderTitle(getTranslation("config.drift-title"));
        Paragraph what = new Paragraph(getTranslation("config.drift-what"));
        what.addClassName("hint");
        found.setId("drift-rows");
        add(what, errors, silent, found);
        check = new Button(getTranslation("config.drift-check"), VaadinIcon.REFRESH.create(), click -> check());
        check.setId("drift-check");
        Button close = new Button(getTranslation("action.close"), click -> close());
        close.setId("close");
        if (actions.mayWrite()) {
            getFooter().add(check);
        }
        getFooter().add(close);
        list();
    }

    private void list() {
        show(drift.list(DriftFilter.all(), EVERYTHING));
    }

    private void check() {
        errors.clear();
        check.setEnabled(false);
        actions.forms()
                .background()
                .run(
                        this,
                        () -> drift.check(DriftFilter.all(), EVERYTHING),
                        rows -> {
                            check.setEnabled(true);
                            show(rows);
                        },
                        failure -> {
                            check.setEnabled(true);
                            errors.show(Failures.tell(failure));
                        });
    }

    private void show(Page<Drift> rows) {
        silent.show(rows.failures());
        found.removeAll();
        found.add(new AnswerTable<>(columns(), rows.content(), getTranslation("config.drift-none")));
    }

    private List<TableColumn<Drift>> columns() {
        List<TableColumn<Drift>> columns = new ArrayList<>(List.of(
                TableColumn.<Drift>text("config.node", row -> row.broker().title())
                        .fixed()
                        .width("12rem"),
                TableColumn.<Drift>text("config.property", Drift::property).width("12rem"),
                TableColumn.<Drift>link(
                                "config.pushed", Drift::desired, row -> ChangeNavigation.detailPath(row.changeId()))
                        .width("5rem"),
                TableColumn.<Drift>text("config.live", Drift::live).width("5rem"),
                TableColumn.<Drift>ago("config.drift-since", Drift::since).width("6rem"),
                TableColumn.<Drift>date(
                                "config.drift-ignored-until",
                                row -> row.ignored() == null
                                        ? null
                                        : row.ignored().until())
                        .width("11rem"),
                TableColumn.<Drift>text("config.drift-ignored-by", DriftDialog::who)
                        .width("11rem")));
        if (actions.mayWrite()) {
            columns.add(TableColumn.<Drift>rendered(
                            "config.actions",
                            new ComponentRenderer<>(row -> actions.of(this, row, this::check, this::list)),
                            row -> null)
                    .width("7rem")
                    .unsortable()
                    .screenOnly());
        }
        return columns;
    }

    private static @Nullable String who(Drift row) {
        DriftIgnored ignored = row.ignored();
        if (ignored == null) {
            return null;
        }
        return ignored.reason() == null ? ignored.by() : ignored.by() + ": " + ignored.reason();
    }
}
