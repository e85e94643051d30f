package io.mqconsole.ui.instance;

import io.mqconsole.instance.InstanceFilter;
import io.mqconsole.ui.list.Filters;
import java.util.List;
import java.util.Map;

/** By id, name, owner, and whether somebody registered it. */
class InstanceFilters extends Filters {
    private static final String YES = "true";

    InstanceFilters() {
        text("instanceId", getTranslation("instance.instanceId"));
        text("name", getTranslation("instance.name"));
        text("owner", getTranslation("instance.owner"));
        choice(
                "registered",
                getTranslation("instance.state"),
                List.of(YES, "false"),
                value -> getTranslation(YES.equals(value) ? "instance.registered" : "instance.found"));
    }

    InstanceFilter wanted() {
        Map<String, String> set = values();
        String registered = set.get("registered");
        return new InstanceFilter(
                part(set.get("instanceId")),
                part(set.get("name")),
                part(set.get("owner")),
                registered == null ? null : YES.equals(registered));
    }
}
