package io.mqconsole.ui.group;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.group.GroupClientsView.Client;
import io.mqconsole.group.GroupClientsView.Own;
import io.mqconsole.group.GroupClientsView.Wanted;
import io.mqconsole.ui.list.Facts;
import io.mqconsole.ui.list.SmallTable;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.shared.Numbers;
import java.util.List;

/** What a client subscribes to, and what does not fit in its row. */
class ClientDetails extends Div {
    ClientDetails(Client client) {
        addClassName("audit-details");
        Own own = client.own();
        List<Wanted> subscriptions = own == null ? List.of() : own.subscriptions();
        add(new Facts()
                .with(getTranslation("group.client.brokers"), String.join(", ", client.brokers()))
                .with(getTranslation("group.client.host"), client.hostIp())
                .with(
                        getTranslation("group.client.cached"),
                        own == null ? null : new Numbers(this).count(own.cachedMessages())));
        add(new SmallTable<>(columns(), subscriptions, getTranslation("group.subscription.none")));
    }

    private static List<TableColumn<Wanted>> columns() {
        return List.of(
                TableColumn.<Wanted>text("group.topic", Wanted::topic).width("18rem"),
                TableColumn.<Wanted>text("group.subscription.expressions", Wanted::expression)
                        .width("18rem"),
                TableColumn.text("group.subscription.type", Wanted::expressionType));
    }
}
