package io.mqconsole.ui.group;

import io.mqconsole.group.BacklogState;
import io.mqconsole.group.GroupFilter;
import io.mqconsole.group.GroupKind;
import io.mqconsole.group.GroupService;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.ui.list.Filters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of the guide, and what somebody looks for whose messages do not arrive; named in the URL as in REST. */
class GroupFilters extends Filters {
    private static final List<String> EITHER = List.of("true", "false");

    GroupFilters(GroupService groups, GroupWords words) {
        hidden("region");
        text("groupId", getTranslation("group.groupId"));
        text("topic", getTranslation("group.topic-filter"));
        suggest(
                "instanceId",
                getTranslation("group.instanceId"),
                () -> groups.places(region()).instances());
        suggest(
                "cluster",
                getTranslation("group.cluster"),
                () -> groups.places(region()).clusters());
        text("owner", getTranslation("group.owner"));
        choice(
                "online",
                getTranslation("group.online"),
                EITHER,
                name -> getTranslation(Boolean.parseBoolean(name) ? "group.online-yes" : "group.online-no"));
        choice(
                "backlog",
                getTranslation("group.backlog"),
                names(BacklogState.values()),
                name -> words.backlog(BacklogState.valueOf(name)));
        several(
                "kind",
                getTranslation("group.kind-filter"),
                names(GroupKind.values()),
                name -> words.kind(GroupKind.valueOf(name)));
        flag("drift", getTranslation("group.drift-filter"));
    }

    GroupFilter wanted() {
        Map<String, String> set = values();
        String online = set.get("online");
        return new GroupFilter(
                region(),
                part(set.get("cluster")),
                part(set.get("instanceId")),
                part(set.get("groupId")),
                part(set.get("topic")),
                allOf(GroupKind.values(), set.get("kind")),
                online == null ? null : Boolean.valueOf(online),
                oneOf(BacklogState.values(), set.get("backlog")),
                part(set.get("owner")),
                set.containsKey("drift") ? Boolean.TRUE : null);
    }

    /** The groups of the region that is looked at, other than RocketMQ's own. */
    GroupFilter usual(@Nullable Boolean online, @Nullable BacklogState backlog, @Nullable Boolean drift) {
        return new GroupFilter(region(), null, null, null, null, null, online, backlog, null, drift);
    }

    private @Nullable TextMatch region() {
        String name = values().get("region");
        return name == null ? null : TextMatch.exact(name);
    }
}
