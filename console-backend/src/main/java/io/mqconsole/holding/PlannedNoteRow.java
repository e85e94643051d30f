package io.mqconsole.holding;

import io.mqconsole.holding.HoldingNotes.Added;
import io.mqconsole.scope.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a plan writes down, as stored.
 *
 * @param scope as JSON; null where it stays, like the other texts
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
        NoteSpec wanted = note.wanted().checked();
        Scope scope = wanted.scope();
        return new PlannedNoteRow(
                changeId,
                note.region(),
                note.kind(),
                note.name(),
                wanted.owner(),
                wanted.remark(),
                scope == null ? null : scope.json());
    }

    Added note() {
        return new Added(region, kind, name, new NoteSpec(owner, remark, scope == null ? null : Scope.parse(scope)));
    }
}
