package io.mqconsole.ui.config;

import io.mqconsole.config.ConfigItemFilter;
import io.mqconsole.config.TargetType;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.ui.list.Filters;
import java.util.Map;

/** The filters of the guide, and deleted items; named in the URL as in REST. */
class ConfigFilters extends Filters {
    ConfigFilters(ConfigWords words) {
        hidden("region");
        text("targetName", getTranslation("config.targetName"));
        choice(
                "targetType",
                getTranslation("config.targetType"),
                names(TargetType.values()),
                name -> words.type(TargetType.valueOf(name)));
        text("property", getTranslation("config.property"));
        flag("deleted", getTranslation("config.deleted-only"));
    }

    ConfigItemFilter wanted() {
        Map<String, String> set = values();
        String region = set.get("region");
        return new ConfigItemFilter(
                region == null ? null : TextMatch.exact(region),
                oneOf(TargetType.values(), set.get("targetType")),
                part(set.get("targetName")),
                part(set.get("property")),
                set.containsKey("deleted"));
    }
}
