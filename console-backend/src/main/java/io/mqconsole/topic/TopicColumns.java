package io.mqconsole.topic;

import io.mqconsole.shared.Columns;

/** What the list of topics can be sorted by. */
final class TopicColumns {
    static final Columns<Topic> ALL = new Columns<Topic>()
            .with("region", Topic::region)
            .with("topic", Topic::topic)
            .with("instanceId", Topic::instanceId)
            .with("name", Topic::name)
            .with("cluster", topic -> String.join(",", topic.clusters()))
            .with("kind", Topic::kind)
            .with("messageType", Topic::messageType)
            .with("perm", Topic::perm)
            .with("readQueueNum", Topic::readQueueNum)
            .with("writeQueueNum", Topic::writeQueueNum)
            .with("brokers", topic -> topic.brokers().size())
            .with("messages", Topic::messages)
            .with("tps", Topic::tps)
            .with("lastStored", Topic::lastStored)
            .with("drift", topic -> topic.drift().size())
            .with("scope", topic -> topic.note().scope().json())
            .with("owner", topic -> topic.note().owner())
            .with("remark", topic -> topic.note().remark())
            .with("operator", topic -> topic.note().operator())
            .with("version", topic -> topic.note().version())
            .with("firstSeen", Topic::firstSeen);

    private TopicColumns() {}
}
