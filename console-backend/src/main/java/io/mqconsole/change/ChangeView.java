package io.mqconsole.change;

import io.mqconsole.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change as REST shows it.
 *
 * @param note why it stands where it stands
 * @param blockedBy effects that only {@code force} allows
 * @param targetCount what is written
 * @param heldCount what held it already: it is told to hold it, and nothing is written
 * @param targets the first 200, those that are written before those that held it already; all of them are at
 *     {@code /changes/{id}/targets}
 */
public record ChangeView(
        String id,
        String kind,
        @Nullable String instanceId,
        String summary,
        @Nullable String reason,
        String requestedBy,
        ChangeStatus status,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant lapsesAt,
        @Nullable Instant expiresAt,
        boolean expiryPending,
        List<String> warnings,
        List<String> blockedBy,
        int waveCount,
        int targetCount,
        int heldCount,
        int version,
        List<TargetView> targets) {

    static ChangeView of(Change change, Function<Text, String> words) {
        Text note = change.note();
        return new ChangeView(
                change.id(),
                change.kind(),
                change.instanceId(),
                words.apply(change.summary()),
                change.reason(),
                change.requestedBy(),
                change.status(),
                note == null ? null : words.apply(note),
                change.createdAt(),
                change.startedAt(),
                change.finishedAt(),
                change.status() == ChangeStatus.PLANNED ? change.lapsesAt() : null,
                change.expiresAt(),
                change.expiryPending(),
                change.warnings().stream().map(PlanWarning::text).map(words).toList(),
                change.warnings().stream()
                        .filter(PlanWarning::blocking)
                        .map(PlanWarning::text)
                        .map(words)
                        .toList(),
                change.waveCount(),
                change.targetCount(),
                change.count(TargetStatus.HELD),
                change.version(),
                change.everywhere().stream()
                        .limit(StoredChanges.SHOWN_TARGETS)
                        .map(target -> TargetView.of(target, words))
                        .toList());
    }
}
