package io.mqconsole.holding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A note as stored. */
record HoldingNoteRow(
        String region,
        HoldingKind kind,
        String name,
        @Nullable String owner,
        @Nullable String remark,
        String operator,
        Instant updatedAt,
        int version) {
    Subject subject() {
        return new Subject(region, kind, name);
    }

    HoldingNote note() {
        return new HoldingNote(owner, remark, operator, updatedAt, version);
    }

    /** @param name as brokers know it */
    record Subject(String region, HoldingKind kind, String name) {}
}
