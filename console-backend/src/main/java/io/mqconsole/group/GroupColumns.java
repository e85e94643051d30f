package io.mqconsole.group;

import io.mqconsole.shared.Columns;

/** What the list of groups can be sorted by. */
final class GroupColumns {
    static final Columns<Group> ALL = new Columns<Group>()
            .with("region", Group::region)
            .with("groupId", Group::groupId)
            .with("instanceId", Group::instanceId)
            .with("name", Group::name)
            .with("cluster", group -> String.join(",", group.clusters()))
            .with("kind", Group::kind)
            .with("readEnable", Group::readEnable)
            .with("retryMaxTimes", Group::retryMaxTimes)
            .with("online", Group::online)
            .with("clients", Group::clients)
            .with("messageModel", Group::messageModel)
            .with("topics", group -> group.topics().size())
            .with("backlog", Group::backlog)
            .with(
                    "delayMs",
                    group -> group.delay() == null ? null : group.delay().millis())
            .with("consumeTps", Group::consumeTps)
            .with("deadLetters", Group::deadLetters)
            .with("drift", group -> group.drift().size())
            .with("scope", group -> group.note().scope().json())
            .with("owner", group -> group.note().owner())
            .with("remark", group -> group.note().remark())
            .with("operator", group -> group.note().operator())
            .with("version", group -> group.note().version())
            .with("firstSeen", Group::firstSeen);

    private GroupColumns() {}
}
