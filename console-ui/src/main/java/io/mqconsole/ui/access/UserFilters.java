package io.mqconsole.ui.access;

import io.mqconsole.access.Role;
import io.mqconsole.access.UserFilter;
import io.mqconsole.ui.list.Filters;
import java.util.List;
import java.util.Map;

/** By name, type, and whether they can log in. */
class UserFilters extends Filters {
    private static final String YES = "true";

    UserFilters(UserWords words) {
        text("name", getTranslation("user.name"));
        choice(
                "userType",
                getTranslation("user.userType"),
                names(Role.values()),
                name -> words.type(Role.valueOf(name)));
        text("instanceId", getTranslation("user.instanceId"));
        choice(
                "enabled",
                getTranslation("user.state"),
                List.of(YES, "false"),
                value -> getTranslation(YES.equals(value) ? "user.may-log-in" : "user.disabled"));
    }

    UserFilter wanted() {
        Map<String, String> set = values();
        String enabled = set.get("enabled");
        return new UserFilter(
                part(set.get("name")),
                oneOf(Role.values(), set.get("userType")),
                enabled == null ? null : YES.equals(enabled),
                part(set.get("instanceId")));
    }
}
