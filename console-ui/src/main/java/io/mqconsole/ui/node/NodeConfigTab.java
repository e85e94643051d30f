package io.mqconsole.ui.node;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mqconsole.config.ConfigKey;
import io.mqconsole.node.NodeConfig;
import io.mqconsole.node.NodeConfig.Entry;
import io.mqconsole.ui.catalogue.KeyDetails;
import io.mqconsole.ui.catalogue.KeyWords;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.Moment;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The whole configuration as the node answered it, with what is known of each key. */
class NodeConfigTab extends Div {
    private static final String HIDDEN = "••••••";

    private final NodeConfig config;
    private final KeyWords words = new KeyWords(this);
    private final AnswerTable<Entry> table;
    private final TextField search = new TextField();
    private final Checkbox differing = new Checkbox();
    private final Span count = new Span();

    NodeConfigTab(NodeConfig config) {
        this.config = config;
        addClassName("config-tab");
        table = new AnswerTable<>(columns(), config.entries(), getTranslation("list.no-match"))
                .withDetails(entry -> new KeyDetails(Objects.requireNonNull(entry.known())));
        table.addClassName("list-table");
        add(bar(), table);
        filter();
    }

    private Div bar() {
        search.setId("config-search");
        search.setPlaceholder(getTranslation("node.config.search"));
        search.setAriaLabel(getTranslation("node.config.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(change -> filter());
        differing.setId("config-differing");
        differing.setLabel(getTranslation("node.config.differing"));
        differing.addValueChangeListener(change -> filter());
        count.addClassName("count");
        Div bar = new Div(search, differing, count, new Moment(config.collectedAt()));
        bar.addClassName("list-bar");
        return bar;
    }

    private List<TableColumn<Entry>> columns() {
        return List.of(
                TableColumn.<Entry>text("node.config.key", Entry::key).fixed().width("17rem"),
                TableColumn.<Entry>textWithState("node.config.value", this::shown, this::differs)
                        .width("14rem"),
                TableColumn.<Entry>text("node.config.default", known(ConfigKey::defaultValue))
                        .width("9rem"),
                TableColumn.<Entry>state("node.config.effect", this::effect, known(ConfigKey::effect))
                        .width("8rem"),
                TableColumn.<Entry>state("node.config.danger", this::danger, known(ConfigKey::danger))
                        .width("7rem"),
                TableColumn.<Entry>rendered(
                                "node.config.more", new ComponentRenderer<>(this::more), (Entry entry) -> null)
                        .unsortable()
                        .screenOnly()
                        .width("4rem"));
    }

    private String shown(Entry entry) {
        return entry.hidden() ? HIDDEN : entry.value();
    }

    private @Nullable State differs(Entry entry) {
        if (entry.hidden()) {
            return State.of(getTranslation("node.config.hidden"), Tone.QUIET);
        }
        return Boolean.TRUE.equals(entry.differs()) ? State.of(getTranslation("node.config.differs"), Tone.INFO) : null;
    }

    private State effect(Entry entry) {
        return entry.known() == null
                ? new State(
                        getTranslation("node.config.no-key"), Tone.QUIET, getTranslation("node.config.no-key.reason"))
                : words.effect(entry.known());
    }

    private State danger(Entry entry) {
        return entry.known() == null
                ? State.of(getTranslation("node.config.danger-unknown"), Tone.QUIET)
                : words.danger(entry.known().danger());
    }

    private static <V> Function<Entry, @Nullable V> known(Function<ConfigKey, @Nullable V> value) {
        return entry -> entry.known() == null ? null : value.apply(entry.known());
    }

    private Component more(Entry entry) {
        if (entry.known() == null) {
            return new Span();
        }
        Button more = new Button(VaadinIcon.INFO_CIRCLE_O.create());
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        more.addClassName("key-more");
        more.setTooltipText(
                entry.known().help() == null
                        ? getTranslation("node.config.more")
                        : entry.known().help().in(getLocale()));
        more.setAriaLabel(getTranslation("node.config.more") + " " + entry.key());
        more.addClickListener(click -> table.setDetailsVisible(entry, !table.isDetailsVisible(entry)));
        return more;
    }

    private void filter() {
        String sought = search.getValue().trim().toLowerCase(Locale.ROOT);
        List<Entry> found = config.entries().stream()
                .filter(entry -> entry.key().toLowerCase(Locale.ROOT).contains(sought)
                        || !entry.hidden()
                                && entry.value().toLowerCase(Locale.ROOT).contains(sought))
                .filter(entry -> !differing.getValue() || Boolean.TRUE.equals(entry.differs()))
                .toList();
        table.setItems(found);
        count.setText(getTranslation(
                "node.config.count", found.size(), config.entries().size()));
    }
}
