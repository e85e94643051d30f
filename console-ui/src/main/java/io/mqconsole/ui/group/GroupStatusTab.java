package io.mqconsole.ui.group;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.mqconsole.group.Backlog;
import io.mqconsole.group.ConsumerStatus;
import io.mqconsole.group.ConsumerStatus.OfTopic;
import io.mqconsole.ui.holding.HoldingWords;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.Figures;
import io.mqconsole.ui.list.Measure;
import io.mqconsole.ui.list.Moment;
import io.mqconsole.ui.list.Panel;
import io.mqconsole.ui.list.StateBadge;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The consumer status: how far behind the group is, whether its clients are in order, and the same for each topic. */
class GroupStatusTab extends Div {
    private final HoldingWords words = new HoldingWords(this);
    private final ConsumerStatus status;
    private final TopicLink topics;

    GroupStatusTab(ConsumerStatus status, TopicLink topics, Asking asking, Runnable again) {
        this.status = status;
        this.topics = topics;
        addClassName("consumer-status");
        add(figures());
        if (!status.backlog().unknown().isEmpty()) {
            add(why(status.backlog()));
        }
        if (asking.leavesOut(status.clients())) {
            add(asking.offer(this, status.clientsAsked(), status.clients(), again));
        }
        add(new Verdicts(status));
        add(new Panel(
                getTranslation("group.per-topic"),
                new AnswerTable<>(columns(), status.topics(), getTranslation("group.per-topic.none"))));
    }

    private Figures figures() {
        String rate = words.numbers().rate(status.consumeTps());
        Figures figures = new Figures()
                .with(
                        getTranslation("group.online"),
                        new StateBadge(words.online(
                                status.online(),
                                status.clients(),
                                status.backlog().known() > 0)))
                .with(getTranslation("group.backlog"), words.backlog(status.backlog()))
                .with(getTranslation("group.delayMs"), words.delay(status.delay(), status.backlog()))
                .with(
                        getTranslation("group.consumeTps"),
                        rate == null ? Measure.unknown(getTranslation("group.unknown-tps-live")) : Measure.of(rate))
                .with(getTranslation("group.lastConsumed"), new Moment(status.lastConsumed()));
        figures.addClassName("key-figures");
        return figures;
    }

    private Warning why(Backlog backlog) {
        Warning warning = new Warning(getTranslation("group.backlog-unknown"));
        UnorderedList reasons = new UnorderedList();
        words.reasonsOf(backlog).forEach(reason -> reasons.add(new ListItem(reason)));
        warning.add(reasons);
        return warning;
    }

    private List<TableColumn<OfTopic>> columns() {
        return List.of(
                TableColumn.<OfTopic>link("group.topic", OfTopic::topic, row -> topics.to(row.topic()))
                        .fixed()
                        .width("20rem"),
                TableColumn.number(
                        "group.queues", OfTopic::queues, row -> words.numbers().count(row.queues()), row -> ""),
                TableColumn.<OfTopic>measure("group.backlog", OfTopic::backlog, row -> words.backlog(row.backlog()))
                        .width("9rem"),
                TableColumn.<OfTopic>measure(
                                "group.delayMs", GroupStatusTab::millis, row -> words.delay(row.delay(), row.backlog()))
                        .width("9rem"),
                TableColumn.ago("group.lastConsumed", OfTopic::lastConsumed));
    }

    private static @Nullable Long millis(OfTopic row) {
        return row.delay() == null ? null : row.delay().millis();
    }
}
