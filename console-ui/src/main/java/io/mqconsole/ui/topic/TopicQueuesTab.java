package io.mqconsole.ui.topic;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.topic.TopicQueues;
import io.mqconsole.topic.TopicQueues.Queue;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.TableColumn;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Every queue of the topic and what it stores. */
class TopicQueuesTab extends Div {
    private final TopicWords words = new TopicWords(this);

    TopicQueuesTab(TopicQueues queues) {
        List<Queue> rows = queues.queues().stream()
                .sorted(Comparator.comparing(Queue::brokerName).thenComparing(Queue::queueId))
                .toList();
        add(new AnswerTable<>(columns(), rows, getTranslation("topic.queue.none")));
    }

    private List<TableColumn<Queue>> columns() {
        return List.of(
                TableColumn.<Queue>text("topic.queue.broker", Queue::brokerName)
                        .fixed()
                        .width("12rem"),
                TableColumn.<Queue>text("topic.queue.address", Queue::brokerAddress)
                        .width("12rem"),
                number("topic.queue.id", Queue::queueId).width("6rem"),
                TableColumn.text("topic.queue.perm", queue -> words.permission(queue.perm())),
                number("topic.queue.min", Queue::minOffset).width("9rem"),
                number("topic.queue.max", Queue::maxOffset).width("9rem"),
                number("topic.queue.messages", queue -> queue.maxOffset() - queue.minOffset())
                        .width("9rem"),
                TableColumn.ago("topic.queue.last", Queue::lastUpdate));
    }

    private TableColumn<Queue> number(String titleKey, ToLongFunction<Queue> value) {
        return TableColumn.number(
                titleKey, value::applyAsLong, queue -> words.numbers().count(value.applyAsLong(queue)), queue -> "");
    }
}
