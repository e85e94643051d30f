package io.mqconsole.ui.group;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.mqconsole.group.GroupClientsView;
import io.mqconsole.group.GroupClientsView.Client;
import io.mqconsole.group.GroupClientsView.Own;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.Measure;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.shared.Numbers;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is connected, and what each client says of itself. */
class GroupClientsTab extends Div {
    private final GroupWords words = new GroupWords(this);
    private final Numbers numbers = new Numbers(this);
    private final Consumer<String> stack;
    private final AnswerTable<Client> table;

    /** @param stack shows what the threads of a client are doing, by client id */
    GroupClientsTab(GroupClientsView clients, Asking asking, Runnable again, Consumer<String> stack) {
        this.stack = stack;
        int all = clients.clients().size();
        if (asking.leavesOut(all)) {
            add(asking.offer(this, clients.asked(), all, again));
        }
        table = new AnswerTable<>(columns(), clients.clients(), getTranslation("group.client.none"))
                .withDetails(ClientDetails::new);
        add(table);
    }

    private List<TableColumn<Client>> columns() {
        return List.of(
                TableColumn.<Client>text("group.client.id", Client::clientId)
                        .fixed()
                        .width("10.5rem"),
                TableColumn.<Client>state(
                                "group.client.told",
                                this::told,
                                row -> told(row).text())
                        .width("5.75rem"),
                TableColumn.<Client>text("group.client.address", Client::address)
                        .width("8.5rem"),
                TableColumn.<Client>text("group.client.version", row -> row.language() + " " + row.version())
                        .width("6.5rem"),
                TableColumn.<Client>ago("group.client.started", own(Own::startedAt))
                        .width("5rem"),
                TableColumn.<Client>text("group.client.type", own(this::type)).width("4.75rem"),
                TableColumn.<Client>text("group.messageModel", own(own -> words.model(own.messageModel())))
                        .width("5rem"),
                number("group.client.threads", own(Own::threads)).width("4rem"),
                number("group.client.queues", own(Own::queues)).width("4rem"),
                rate("group.client.rt", own(Own::rt)).width("4.25rem"),
                rate("group.client.ok", own(Own::okTps)).width("4.75rem"),
                rate("group.client.failed", own(Own::failedTps)).width("4.5rem"),
                TableColumn.<Client>measure(
                                "group.client.failed-hour", own(Own::failedInLastHour), this::failedInLastHour)
                        .width("5rem"),
                TableColumn.<Client>rendered(
                                "group.client.more", new ComponentRenderer<>(this::buttons), (Client row) -> null)
                        .unsortable()
                        .screenOnly()
                        .width("4.75rem"));
    }

    private State told(Client row) {
        if (row.own() != null) {
            return State.of(getTranslation("group.client.yes"), Tone.OK);
        }
        var failure = row.failure();
        return failure == null
                ? State.of(getTranslation("group.client.not-asked"), Tone.QUIET)
                : new State(getTranslation("group.client.silent"), Tone.BAD, failure.code() + " · " + failure.detail());
    }

    private @Nullable String type(Own own) {
        String type = words.consumeType(own.consumeType());
        return own.orderly() ? type + " · " + getTranslation("group.client.orderly") : type;
    }

    private Measure failedInLastHour(Client row) {
        Own own = row.own();
        if (own == null) {
            return Measure.unknown(told(row).text());
        }
        return new Measure(numbers.count(own.failedInLastHour()), own.failedInLastHour() > 0 ? Tone.WARN : null, null);
    }

    private TableColumn<Client> number(String titleKey, Function<Client, @Nullable Integer> value) {
        return TableColumn.number(
                titleKey,
                value,
                row -> {
                    Integer number = value.apply(row);
                    return number == null ? null : numbers.count(number);
                },
                row -> told(row).text());
    }

    private TableColumn<Client> rate(String titleKey, Function<Client, @Nullable Double> value) {
        return TableColumn.number(
                titleKey,
                value,
                row -> numbers.rate(value.apply(row)),
                row -> told(row).text());
    }

    private static <V> Function<Client, @Nullable V> own(Function<Own, @Nullable V> value) {
        return row -> row.own() == null ? null : value.apply(row.own());
    }

    private Component buttons(Client row) {
        Button more = button(VaadinIcon.LIST_UL, "group.client.subscriptions", row);
        more.addClickListener(click -> table.setDetailsVisible(row, !table.isDetailsVisible(row)));
        more.setEnabled(row.own() != null);
        Button threads = button(VaadinIcon.FILE_TEXT_O, "group.client.stack", row);
        threads.addClickListener(click -> stack.accept(row.clientId()));
        threads.addClassName("show-stack");
        Div buttons = new Div(more, threads);
        buttons.addClassName("row-actions");
        return buttons;
    }

    private Button button(VaadinIcon icon, String titleKey, Client row) {
        Button button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setTooltipText(getTranslation(titleKey));
        button.setAriaLabel(getTranslation(titleKey) + " " + row.clientId());
        return button;
    }
}
