package io.mqconsole.ui.group;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.group.GroupSubscriptions;
import io.mqconsole.group.GroupSubscriptions.Row;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the group's clients ask for, topic by topic. */
class GroupSubscriptionsTab extends Div {
    private final TopicLink topics;

    /** @param clients of the group as last seen; null for unknown */
    GroupSubscriptionsTab(
            GroupSubscriptions subscriptions,
            @Nullable Integer clients,
            TopicLink topics,
            Asking asking,
            Runnable again) {
        this.topics = topics;
        if (clients != null && asking.leavesOut(clients)) {
            add(asking.offer(this, asking.most(), clients, again));
        }
        add(new AnswerTable<>(columns(), subscriptions.subscriptions(), getTranslation("group.subscription.none"))
                .markRows(row -> row.expressions().size() > 1));
    }

    private List<TableColumn<Row>> columns() {
        return List.of(
                TableColumn.<Row>link("group.topic", Row::topic, row -> topics.to(row.topic()))
                        .fixed()
                        .width("20rem"),
                TableColumn.state("group.subscription.online", this::online, Row::online),
                TableColumn.<Row>textWithState(
                                "group.subscription.expressions",
                                row -> String.join("  |  ", row.expressions()),
                                this::differs)
                        .width("20rem"),
                TableColumn.text("group.subscription.type", Row::expressionType));
    }

    private State online(Row row) {
        return row.online()
                ? State.of(getTranslation("group.subscription.yes"), Tone.OK)
                : new State(
                        getTranslation("group.subscription.no"),
                        Tone.QUIET,
                        getTranslation("group.subscription.no-what"));
    }

    private @Nullable State differs(Row row) {
        return row.expressions().size() > 1
                ? new State(getTranslation("drift.some"), Tone.WARN, getTranslation("group.consistency.bad-what"))
                : null;
    }
}
