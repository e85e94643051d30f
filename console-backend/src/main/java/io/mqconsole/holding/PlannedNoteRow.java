package io.mqconsole.holding;

import io.mqconsole.holding.HoldingNotes.Added;
import io.mqconsole.scope.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a plan writes down, as stored.
 *
 * @param owner null where it stays, like the remark; empty for none
 * @param scope as JSON; null where it stays
 */
record PlannedNoteRow(
        String changeId,
        String region,
        HoldingKind kind,
        String name,
        @Nullable String owner,
        @Nullable String remark,
        @Nullable String scope) {
    static PlannedNoteRow of(String changeId, Added note) {
        NoteSpec wanted = note.wanted();
        NoteSpec checked = wanted.checked();
        Scope scope = wanted.scope();
        return new PlannedNoteRow(
                changeId,
                note.region(),
                note.kind(),
                note.name(),
                stored(wanted.owner(), checked.owner()),
                stored(wanted.remark(), checked.remark()),
                scope == null ? null : scope.json());
    }

    private static @Nullable String stored(@Nullable String wanted, @Nullable String checked) {
        return wanted == null || checked != null ? checked : "";
    }

    Added note() {
        return new Added(region, kind, name, new NoteSpec(owner, remark, scope == null ? null : Scope.parse(scope)));
    }
}
