package io.mqconsole.ui.config;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mqconsole.config.ConfigKey;
import io.mqconsole.config.Danger;
import io.mqconsole.config.NameServerComparison;
import io.mqconsole.config.NameServerComparison.Row;
import io.mqconsole.ui.catalogue.KeyDetails;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comparison of NameServers as keys by NameServers; what is sought in it stays when they are asked again. */
class NameServerTable extends Div {
    private final transient NameServerActions actions;
    private final NameServerWords words = new NameServerWords(this);
    private final TextField search = new TextField();
    private final Checkbox differing = new Checkbox();
    private final Span count = new Span();
    private final Div push = new Div();
    private final Div answer = new Div();
    private transient @Nullable NameServerComparison shown;
    private transient Runnable again = () -> {};

    NameServerTable(NameServerActions actions) {
        this.actions = actions;
        addClassName("config-tab");
        search.setId("ns-search");
        search.setPlaceholder(getTranslation("config.ns-search"));
        search.setAriaLabel(getTranslation("config.ns-search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(change -> fill());
        differing.setId("ns-differing");
        differing.setLabel(getTranslation("config.ns-differing"));
        differing.addValueChangeListener(change -> fill());
        count.addClassName("count");
        Div bar = new Div(search, differing, count, push);
        bar.addClassName("list-bar");
        answer.addClassName("config-tab");
        add(bar, answer);
    }

    /** @param again asks the NameServers once more */
    void show(NameServerComparison comparison, Runnable again) {
        this.again = again;
        shown = comparison;
        push.removeAll();
        actions.pushButton(this, comparison, again).ifPresent(push::add);
        fill();
    }

    private void fill() {
        NameServerComparison comparison = shown;
        if (comparison == null) {
            return;
        }
        List<Row> rows = comparison.rows().stream()
                .filter(row -> !differing.getValue() || row.disagrees())
                .filter(this::isSought)
                .toList();
        count.setText(
                getTranslation("config.ns-count", rows.size(), comparison.rows().size()));
        answer.removeAll();
        long disagreements =
                comparison.rows().stream().filter(NameServerTable::canBeMended).count();
        if (disagreements > 0) {
            answer.add(new Warning(getTranslation("config.ns-disagree", disagreements)));
        }
        answer.add(table(comparison, rows));
    }

    /** Whether a push can make it alike. */
    private static boolean canBeMended(Row row) {
        ConfigKey key = row.known();
        return row.disagrees() && key != null && key.danger() != Danger.FORBIDDEN;
    }

    private boolean isSought(Row row) {
        String sought = search.getValue().trim().toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(row.key()), row.values().values().stream())
                .filter(Objects::nonNull)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
    }

    private Component table(NameServerComparison comparison, List<Row> rows) {
        AnswerTable<Row> table = new AnswerTable<>(columns(comparison), rows, getTranslation("list.no-match"))
                .markRows(Row::disagrees)
                .withDetails(row -> new KeyDetails(Objects.requireNonNull(row.known())));
        table.addColumn(new ComponentRenderer<>(row -> actions.of(
                        row, comparison, again, () -> table.setDetailsVisible(row, !table.isDetailsVisible(row)))))
                .setHeader(getTranslation("config.actions"))
                .setFrozenToEnd(true)
                .setWidth("6rem")
                .setFlexGrow(0);
        table.setId("ns-table");
        return table;
    }

    private List<TableColumn<Row>> columns(NameServerComparison comparison) {
        List<TableColumn<Row>> columns = new ArrayList<>();
        columns.add(TableColumn.<Row>text("config.property", Row::key).fixed().width("17rem"));
        columns.add(TableColumn.<Row>state("config.ns-agreement", words::agreement, Row::disagrees)
                .width("8rem"));
        List<String> nameServers = comparison.nameServers();
        for (int i = 0; i < nameServers.size(); i++) {
            String nameServer = nameServers.get(i);
            columns.add(TableColumn.<Row>textWithState(
                            "matrix." + i,
                            row -> row.values().get(nameServer),
                            row -> words.silence(comparison, nameServer))
                    .titled(nameServer)
                    .width("12rem"));
        }
        columns.add(TableColumn.<Row>text(
                        "config-key.default",
                        row -> row.known() == null ? null : row.known().defaultValue())
                .width("8rem"));
        columns.add(TableColumn.<Row>state(
                        "config-key.effect",
                        words::effect,
                        row -> row.known() == null ? null : row.known().effect())
                .width("8rem"));
        return columns;
    }
}
