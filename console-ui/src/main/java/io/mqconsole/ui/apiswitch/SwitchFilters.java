package io.mqconsole.ui.apiswitch;

import io.mqconsole.apiswitch.ApiSwitchFilter;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.ui.list.Filters;
import java.util.List;
import java.util.Map;

/** By name, path, the resource an operation belongs to, and whether it is off. */
class SwitchFilters extends Filters {
    private static final String YES = "true";

    /** @param resources that there are */
    SwitchFilters(List<String> resources) {
        text("name", getTranslation("switch.name"));
        text("path", getTranslation("switch.path"));
        choice("resource", getTranslation("switch.resource"), resources, resource -> resource);
        choice(
                "enabled",
                getTranslation("switch.enabled"),
                List.of("false", YES),
                value -> getTranslation(YES.equals(value) ? "switch.is-on" : "switch.is-off"));
    }

    ApiSwitchFilter wanted() {
        Map<String, String> set = values();
        String resource = set.get("resource");
        String enabled = set.get("enabled");
        return new ApiSwitchFilter(
                part(set.get("name")),
                resource == null ? null : TextMatch.exact(resource),
                part(set.get("path")),
                enabled == null ? null : YES.equals(enabled));
    }
}
