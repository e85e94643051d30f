package io.mqconsole.ui.topic;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mqconsole.group.Delay;
import io.mqconsole.group.TopicSubscription;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.topic.TopicService;
import io.mqconsole.ui.holding.HoldingPaths;
import io.mqconsole.ui.holding.HoldingWords;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.shared.Live;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who consumes the topic and how far they are, from the live picture; it moves on by itself. */
class TopicSubscriptionsTab extends Div {
    private final transient HoldingWords words = new HoldingWords(this);
    private final transient TopicService topics;
    private final String id;
    private final AnswerTable<TopicSubscription> table;
    private transient List<TopicSubscription> shown;

    TopicSubscriptionsTab(TopicService topics, String id, Live live) {
        this.topics = topics;
        this.id = id;
        shown = topics.subscriptions(id);
        table = new AnswerTable<>(columns(), shown, getTranslation("topic.subscription.none"));
        Span hint = new Span(getTranslation("topic.subscription.estimate"));
        hint.addClassName("hint");
        add(new Div(hint), table);
        live.keep(this, topics::watch, region -> true, this::refresh);
    }

    private void refresh() {
        try {
            List<TopicSubscription> now = topics.subscriptions(id);
            if (!now.equals(shown)) {
                shown = now;
                table.show(now);
            }
        } catch (ConsoleException gone) {
            // The head of the page says that the topic is gone; what it was stays.
            table.setEnabled(false);
        }
    }

    private List<TableColumn<TopicSubscription>> columns() {
        return List.of(
                TableColumn.<TopicSubscription>link(
                                "topic.subscription.group",
                                row -> row.group().name(),
                                row -> HoldingPaths.group(row.group().id()))
                        .fixed()
                        .width("18rem"),
                TableColumn.state(
                        "topic.subscription.online",
                        row -> words.online(
                                row.group().online(),
                                row.group().clients(),
                                row.backlog().known() > 0),
                        row -> row.group().clients()),
                TableColumn.<TopicSubscription>textWithState(
                                "topic.subscription.expressions",
                                row -> String.join("  |  ", row.expressions()),
                                this::differs)
                        .width("16rem"),
                TableColumn.text("topic.subscription.type", TopicSubscription::expressionType),
                TableColumn.<TopicSubscription>measure(
                                "topic.subscription.backlog",
                                TopicSubscription::backlog,
                                row -> words.backlog(row.backlog()))
                        .width("9rem"),
                TableColumn.<TopicSubscription>measure(
                                "topic.subscription.delay",
                                row -> millis(row.delay()),
                                row -> words.delay(row.delay(), row.backlog()))
                        .width("9rem"));
    }

    private @Nullable State differs(TopicSubscription row) {
        return row.expressions().size() > 1
                ? new State(
                        getTranslation("drift.some"),
                        Tone.WARN,
                        getTranslation("topic.subscription.expressions-differ"))
                : null;
    }

    private static @Nullable Long millis(@Nullable Delay delay) {
        return delay == null ? null : delay.millis();
    }
}
