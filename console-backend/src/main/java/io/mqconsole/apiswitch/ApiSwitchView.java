package io.mqconsole.apiswitch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A switch in the words of the reader. */
record ApiSwitchView(
        String name,
        String resource,
        String method,
        String path,
        List<String> also,
        String summary,
        boolean enabled,
        @Nullable String operator,
        @Nullable Instant since,
        @Nullable String reason,
        int version) {
    static ApiSwitchView of(ApiSwitch row, String summary) {
        return new ApiSwitchView(
                row.name(),
                row.resource(),
                row.method(),
                row.path(),
                row.also(),
                summary,
                row.enabled(),
                row.operator(),
                row.since(),
                row.reason(),
                row.version());
    }
}
