package io.mqconsole.config;

import io.mqconsole.scope.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an item said at one version.
 *
 * @param deleted the version that deleted it
 */
public record ConfigRevision(
        int version,
        @Nullable String value,
        Scope scope,
        @Nullable String remark,
        boolean deleted,
        String operator,
        Instant at) {

    /** As stored. */
    record Row(
            int version,
            @Nullable String value,
            String scope,
            @Nullable String remark,
            boolean deleted,
            String operator,
            Instant at) {
        ConfigRevision revision() {
            return new ConfigRevision(version, value, Scope.parse(scope), remark, deleted, operator, at);
        }
    }
}
