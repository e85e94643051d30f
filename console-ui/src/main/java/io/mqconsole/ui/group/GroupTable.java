package io.mqconsole.ui.group;

import io.mqconsole.group.Delay;
import io.mqconsole.group.Group;
import io.mqconsole.ui.holding.HoldingPaths;
import io.mqconsole.ui.list.TableColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of the list of groups: who is behind and whether anybody is there, then those of the guide. */
final class GroupTable {
    private GroupTable() {}

    static List<TableColumn<Group>> columns(GroupWords words) {
        return List.of(
                TableColumn.<Group>link("group.groupId", Group::groupId, group -> HoldingPaths.group(group.id()))
                        .fixed()
                        .width("12rem"),
                TableColumn.<Group>text("group.instanceId", Group::instanceId).width("7.5rem"),
                TableColumn.<Group>text("group.cluster", group -> String.join(", ", group.clusters()))
                        .width("5.5rem"),
                TableColumn.<Group>text("group.owner", group -> group.note().owner())
                        .width("6rem"),
                TableColumn.<Group>text("group.kind", group -> words.kind(group.kind()))
                        .exportedAs(Group::kind)
                        .width("6rem")
                        .hidden(),
                TableColumn.<Group>state("group.online", words::online, Group::online)
                        .width("6.25rem"),
                TableColumn.<Group>measure("group.backlog", GroupTable::exported, words::backlog)
                        .width("5.75rem"),
                TableColumn.<Group>measure("group.delayMs", words::delayMillis, words::delay)
                        .width("6.5rem"),
                TableColumn.<Group>text("group.delayPrecision", words::delayPrecision)
                        .exportedAs(GroupTable::precision)
                        .unsortable()
                        .width("6rem")
                        .hidden(),
                TableColumn.<Group>measure("group.consumeTps", Group::consumeTps, words::consumeTps)
                        .width("4.75rem"),
                TableColumn.<Group>measure("group.deadLetters", Group::deadLetters, words::deadLetters)
                        .width("4.75rem"),
                TableColumn.<Group>state("group.readEnable", words::readable, Group::readEnable)
                        .width("5rem"),
                TableColumn.<Group>text("group.messageModel", group -> words.model(group.messageModel()))
                        .exportedAs(Group::messageModel)
                        .width("5.5rem")
                        .hidden(),
                TableColumn.<Group>measure("group.topics", group -> String.join(" ", group.topics()), words::topics)
                        .width("4rem")
                        .hidden(),
                TableColumn.<Group>state("group.drift", words::drift, words::differences)
                        .width("5.25rem"),
                TableColumn.<Group>text(
                                "group.scope", group -> words.scope(group.note().scope()))
                        .width("8rem")
                        .hidden(),
                TableColumn.<Group>text("group.remark", group -> group.note().remark())
                        .width("14rem")
                        .hidden(),
                TableColumn.<Group>text("group.operator", group -> group.note().operator())
                        .hidden(),
                TableColumn.<Group>number(
                                "group.version",
                                group -> group.note().version(),
                                group -> words.numbers().count(group.note().version()),
                                group -> "")
                        .width("5rem")
                        .hidden(),
                TableColumn.<Group>ago("group.firstSeen", Group::firstSeen)
                        .width("6rem")
                        .hidden(),
                TableColumn.<Group>text("group.name", Group::name)
                        .width("16rem")
                        .hidden(),
                TableColumn.text("group.region", Group::region).hidden());
    }

    /** Without it the milliseconds in a file could be taken for measured ones. */
    private static Delay.@Nullable Precision precision(Group group) {
        return group.delay() == null ? null : group.delay().precision();
    }

    /** Never a number that could be taken for all where a part is unknown. */
    private static Object exported(Group group) {
        Long messages = group.backlog().messages();
        return messages == null ? ">=" + group.backlog().known() : messages;
    }
}
