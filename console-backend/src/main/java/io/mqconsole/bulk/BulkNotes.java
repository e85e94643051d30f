package io.mqconsole.bulk;

import io.mqconsole.bulk.BulkReading.Read;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.holding.HoldingNotes;
import io.mqconsole.holding.HoldingNotes.Added;
import io.mqconsole.holding.PlannedNotes;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes down owner and remark of rows that say another one than is known; what a row leaves out stays. */
@Component
class BulkNotes {
    private final HoldingNotes notes;
    private final PlannedNotes planned;

    BulkNotes(HoldingNotes notes, PlannedNotes planned) {
        this.notes = notes;
        this.planned = planned;
    }

    /** @return how many were written */
    long write(List<Read> valid) {
        return notes.addAll(added(valid));
    }

    /** See {@link PlannedNotes#with}. */
    ChangeOptions with(ChangeOptions options, List<Read> valid) {
        return planned.with(options, added(valid));
    }

    private static List<Added> added(List<Read> valid) {
        return valid.stream()
                .map(row -> Objects.requireNonNull(row.wanted()))
                .map(wanted -> new Added(wanted.region(), wanted.kind(), wanted.name(), wanted.note()))
                .toList();
    }
}
