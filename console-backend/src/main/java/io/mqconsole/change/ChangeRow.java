package io.mqconsole.change;

import io.mqconsole.shared.Text;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change in a list: without its targets, with how many of them are verified and how many are not well. */
record ChangeRow(
        String id,
        String kind,
        @Nullable String instanceId,
        String summary,
        @Nullable String reason,
        String requestedBy,
        ChangeStatus status,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        boolean expiryPending,
        int targetCount,
        int heldCount,
        int verified,
        int failed,
        int version) {

    static ChangeRow of(Change change, Function<Text, String> words) {
        Text note = change.note();
        return new ChangeRow(
                change.id(),
                change.kind(),
                change.instanceId(),
                words.apply(change.summary()),
                change.reason(),
                change.requestedBy(),
                change.status(),
                note == null ? null : words.apply(note),
                change.createdAt(),
                change.finishedAt(),
                change.expiresAt(),
                change.expiryPending(),
                change.targetCount(),
                change.count(TargetStatus.HELD),
                change.count(TargetStatus.VERIFIED),
                change.count(TargetStatus.FAILED) + change.count(TargetStatus.MISMATCH),
                change.version());
    }
}
