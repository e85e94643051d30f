package io.mqconsole.ui.apiswitch;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.access.Rights;
import io.mqconsole.apiswitch.ApiSwitch;
import io.mqconsole.apiswitch.ApiSwitchFilter;
import io.mqconsole.apiswitch.ApiSwitchService;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.Sentences;
import java.util.ArrayList;
import java.util.List;

/** Every operation of the API with its switch, and who switched it off and why. */
@Route(SwitchNavigation.LIST)
@PagePermission("switch:read")
class SwitchListView extends ConsolePage implements BeforeEnterObserver {
    private final transient ApiSwitchService switches;
    private final transient Forms forms;
    private final transient Sentences sentences;
    private final ListPanel<ApiSwitch> list;

    SwitchListView(ApiSwitchService switches, Rights rights, Forms forms, Sentences sentences) {
        super("switch.title");
        this.switches = switches;
        this.forms = forms;
        this.sentences = sentences;
        Paragraph what = new Paragraph(getTranslation("switch.what"));
        what.addClassName("hint");
        SwitchFilters filters = new SwitchFilters(resources());
        list = new ListPanel<>(
                        "api-switches",
                        columns(rights.may("switch:write")),
                        filters,
                        ApiSwitch::name,
                        query -> switches.list(filters.wanted(), query),
                        sentences)
                .markRows(row -> !row.enabled());
        add(what, list);
    }

    /** As many as the largest page holds, which is several times what there is. */
    private List<String> resources() {
        return switches.list(ApiSwitchFilter.all(), PageQuery.first(PageQuery.MAX_SIZE)).content().stream()
                .map(ApiSwitch::resource)
                .distinct()
                .toList();
    }

    private List<TableColumn<ApiSwitch>> columns(boolean mayWrite) {
        List<TableColumn<ApiSwitch>> columns = new ArrayList<>(List.of(
                TableColumn.<ApiSwitch>text("switch.name", ApiSwitch::name)
                        .fixed()
                        .width("12rem"),
                TableColumn.<ApiSwitch>text("switch.summary", this::summary)
                        .width("14rem")
                        .unsortable(),
                TableColumn.<ApiSwitch>text("switch.path", SwitchListView::requests)
                        .width("14rem"),
                TableColumn.<ApiSwitch>state("switch.enabled", this::state, ApiSwitch::enabled)
                        .width("6rem"),
                TableColumn.<ApiSwitch>text("switch.reason", ApiSwitch::reason)
                        .width("10rem")
                        .unsortable(),
                TableColumn.<ApiSwitch>text("switch.operator", ApiSwitch::operator)
                        .width("6rem"),
                TableColumn.<ApiSwitch>ago("switch.since", ApiSwitch::since).width("7rem")));
        if (mayWrite) {
            columns.add(TableColumn.<ApiSwitch>rendered(
                            "switch.actions", new ComponentRenderer<>(this::button), row -> null)
                    .width("8rem")
                    .unsortable()
                    .screenOnly());
        }
        return columns;
    }

    private String summary(ApiSwitch row) {
        return sentences.say(row.summary(), getLocale());
    }

    static String requests(ApiSwitch row) {
        String first = row.method() + " " + row.path();
        return row.also().isEmpty() ? first : first + " · " + String.join(" · ", row.also());
    }

    private State state(ApiSwitch row) {
        return row.enabled()
                ? State.of(getTranslation("switch.is-on"), Tone.OK)
                : new State(getTranslation("switch.is-off"), Tone.WARN, row.reason());
    }

    private Component button(ApiSwitch row) {
        String text = getTranslation(row.enabled() ? "switch.off" : "switch.on");
        Button button = new Button(
                text,
                VaadinIcon.POWER_OFF.create(),
                click -> new SwitchDialog(switches, forms, row, summary(row), list::reload).open());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(text + " " + row.name());
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.open(event.getLocation());
    }
}
