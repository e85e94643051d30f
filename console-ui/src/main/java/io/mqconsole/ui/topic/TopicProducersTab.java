package io.mqconsole.ui.topic;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.topic.TopicProducers;
import io.mqconsole.topic.TopicProducers.Producer;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.TableColumn;
import java.util.List;

/** The producers that are connected to the topic's brokers. */
class TopicProducersTab extends Div {
    TopicProducersTab(TopicProducers producers) {
        Div hint = new Div(getTranslation("topic.producer.hint"));
        hint.addClassName("hint");
        add(hint, new AnswerTable<>(columns(), producers.producers(), getTranslation("topic.producer.none")));
    }

    private static List<TableColumn<Producer>> columns() {
        return List.of(
                TableColumn.<Producer>text("topic.producer.group", Producer::producerGroup)
                        .fixed()
                        .width("14rem"),
                TableColumn.<Producer>text("topic.producer.client", Producer::clientId)
                        .width("18rem"),
                TableColumn.<Producer>text("topic.producer.address", Producer::address)
                        .width("11rem"),
                TableColumn.text("topic.producer.language", Producer::language),
                TableColumn.text("topic.producer.version", Producer::version),
                TableColumn.<Producer>text("topic.producer.brokers", producer -> String.join(", ", producer.brokers()))
                        .width("12rem"),
                TableColumn.ago("topic.producer.seen", Producer::lastSeen));
    }
}
