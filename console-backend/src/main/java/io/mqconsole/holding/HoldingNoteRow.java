package io.mqconsole.holding;

import io.mqconsole.scope.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note as stored.
 *
 * @param scope as JSON; null for every node
 */
record HoldingNoteRow(
        String region,
        HoldingKind kind,
        String name,
        @Nullable String owner,
        @Nullable String remark,
        @Nullable String scope,
        String operator,
        Instant updatedAt,
        int version) {
    Subject subject() {
        return new Subject(region, kind, name);
    }

    HoldingNote note() {
        return new HoldingNote(owner, remark, Scope.parse(scope), operator, updatedAt, version);
    }

    /** @param name as brokers know it */
    record Subject(String region, HoldingKind kind, String name) {}
}
