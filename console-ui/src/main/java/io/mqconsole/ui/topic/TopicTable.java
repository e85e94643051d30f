package io.mqconsole.ui.topic;

import io.mqconsole.topic.Topic;
import io.mqconsole.ui.holding.HoldingPaths;
import io.mqconsole.ui.list.TableColumn;
import java.util.List;

/** The columns of the list of topics: those of the guide, then what is stored in them. */
final class TopicTable {
    private TopicTable() {}

    static List<TableColumn<Topic>> columns(TopicWords words) {
        return List.of(
                TableColumn.<Topic>link("topic.topic", Topic::topic, topic -> HoldingPaths.topic(topic.id()))
                        .fixed()
                        .width("12rem"),
                TableColumn.<Topic>text("topic.instanceId", Topic::instanceId).width("7.5rem"),
                TableColumn.<Topic>text("topic.cluster", topic -> String.join(", ", topic.clusters()))
                        .width("5.5rem"),
                TableColumn.<Topic>text("topic.owner", topic -> topic.note().owner())
                        .width("6rem"),
                TableColumn.<Topic>text("topic.kind", topic -> words.kind(topic.kind()))
                        .exportedAs(Topic::kind)
                        .width("6rem")
                        .hidden(),
                TableColumn.<Topic>text("topic.messageType", topic -> words.type(topic.messageType()))
                        .exportedAs(Topic::messageType)
                        .width("6.75rem"),
                TableColumn.<Topic>text("topic.perm", topic -> words.permission(topic.perm()))
                        .exportedAs(Topic::perm)
                        .width("6.25rem"),
                count("topic.readQueueNum", words, Topic::readQueueNum).width("4.25rem"),
                count("topic.writeQueueNum", words, Topic::writeQueueNum).width("4.25rem"),
                TableColumn.<Topic>measure("topic.brokers", topic -> String.join(" ", topic.brokers()), words::brokers)
                        .width("4.25rem")
                        .hidden(),
                TableColumn.<Topic>measure("topic.messages", Topic::messages, words::messages)
                        .width("5.25rem"),
                TableColumn.<Topic>measure("topic.tps", Topic::tps, words::tps).width("4.5rem"),
                TableColumn.<Topic>ago("topic.lastStored", Topic::lastStored)
                        .width("6rem")
                        .hidden(),
                TableColumn.<Topic>state(
                                "topic.drift", words::drift, topic -> String.join("; ", words.sentences(topic.drift())))
                        .width("5.75rem"),
                TableColumn.<Topic>text(
                                "topic.scope", topic -> words.scope(topic.note().scope()))
                        .width("8rem")
                        .hidden(),
                TableColumn.<Topic>text("topic.remark", topic -> topic.note().remark())
                        .width("14rem")
                        .hidden(),
                TableColumn.<Topic>text("topic.operator", topic -> topic.note().operator())
                        .hidden(),
                TableColumn.<Topic>number(
                                "topic.version",
                                topic -> topic.note().version(),
                                topic -> words.numbers().count(topic.note().version()),
                                topic -> "")
                        .width("5rem")
                        .hidden(),
                TableColumn.<Topic>ago("topic.firstSeen", Topic::firstSeen)
                        .width("6rem")
                        .hidden(),
                TableColumn.<Topic>text("topic.name", Topic::name)
                        .width("16rem")
                        .hidden(),
                TableColumn.text("topic.region", Topic::region).hidden());
    }

    private static TableColumn<Topic> count(
            String titleKey, TopicWords words, java.util.function.ToIntFunction<Topic> value) {
        return TableColumn.number(
                titleKey, value::applyAsInt, topic -> words.numbers().count(value.applyAsInt(topic)), topic -> "");
    }
}
