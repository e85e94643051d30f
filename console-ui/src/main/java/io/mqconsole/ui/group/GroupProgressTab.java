package io.mqconsole.ui.group;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.group.GroupProgressView;
import io.mqconsole.group.GroupProgressView.Queue;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.Measure;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.shared.Numbers;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the group has come in each queue; what cannot be told and what waits longest comes first. */
class GroupProgressTab extends Div {
    private final Numbers numbers = new Numbers(this);
    private final TopicLink topics;

    /** @param clients of the group as last seen; null for unknown */
    GroupProgressTab(
            GroupProgressView progress, @Nullable Integer clients, TopicLink topics, Asking asking, Runnable again) {
        this.topics = topics;
        if (clients != null && asking.leavesOut(clients)) {
            add(asking.offer(this, asking.most(), clients, again));
        }
        List<Queue> rows = progress.queues().stream()
                .sorted(Comparator.comparing(Queue::difference, Comparator.nullsFirst(Comparator.<Long>reverseOrder())))
                .toList();
        add(new AnswerTable<>(columns(), rows, getTranslation("group.progress.none")));
    }

    private List<TableColumn<Queue>> columns() {
        return List.of(
                TableColumn.<Queue>link("group.topic", Queue::topic, row -> topics.to(row.topic()))
                        .fixed()
                        .width("17rem"),
                TableColumn.<Queue>text("group.progress.broker", Queue::brokerName)
                        .width("6rem"),
                TableColumn.<Queue>number(
                                "group.progress.queue", Queue::queueId, row -> String.valueOf(row.queueId()), row -> "")
                        .width("4rem"),
                TableColumn.<Queue>number(
                                "group.progress.brokerOffset",
                                Queue::brokerOffset,
                                row -> numbers.count(row.brokerOffset()),
                                row -> "")
                        .width("7rem"),
                TableColumn.<Queue>measure("group.progress.consumerOffset", Queue::consumerOffset, this::committed)
                        .width("7rem"),
                TableColumn.<Queue>measure("group.progress.difference", Queue::difference, this::difference)
                        .width("6rem"),
                TableColumn.<Queue>ago("group.progress.lastTime", Queue::lastTime)
                        .width("6rem"),
                TableColumn.<Queue>text("group.progress.client", Queue::clientId)
                        .width("11rem"),
                TableColumn.<Queue>text("group.progress.address", Queue::clientAddr)
                        .width("9rem"));
    }

    private Measure committed(Queue row) {
        Long offset = row.consumerOffset();
        return offset == null
                ? Measure.unknown(getTranslation("group.progress.no-offset"))
                : Measure.of(numbers.count(offset));
    }

    private Measure difference(Queue row) {
        Long difference = row.difference();
        if (difference == null) {
            String why = row.consumerOffset() == null ? "group.progress.no-offset" : "group.progress.beyond";
            return new Measure(getTranslation("holding.unknown"), Tone.WARN, getTranslation(why));
        }
        return new Measure(numbers.count(difference), difference > 0 ? Tone.WARN : null, null);
    }
}
