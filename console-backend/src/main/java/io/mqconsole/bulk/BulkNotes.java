package io.mqconsole.bulk;

import io.mqconsole.bulk.BulkReading.Read;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.holding.HoldingNotes;
import io.mqconsole.holding.HoldingNotes.Added;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.holding.PlannedNotes;
import io.mqconsole.holding.WantedHolding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Writes down owner and remark of rows that say another one than is known; what a row leaves out stays. A topic or group that
 * has rows for several clusters has one note, of all that they say.
 */
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

    /** Of how many there is anything to be written. */
    long open(List<Read> valid) {
        return notes.open(added(valid));
    }

    /** See {@link PlannedNotes#with}. */
    ChangeOptions with(ChangeOptions options, List<Read> valid) {
        return planned.with(options, added(valid));
    }

    private static List<Added> added(List<Read> valid) {
        var notes = new LinkedHashMap<String, Added>();
        for (Read row : valid) {
            WantedHolding wanted = Objects.requireNonNull(row.wanted());
            Added before = notes.get(wanted.key());
            // That they agree was looked at when they were read.
            NoteSpec note = before == null ? wanted.note() : before.wanted().and(wanted.note(), new ArrayList<>());
            notes.put(wanted.key(), new Added(wanted.region(), wanted.kind(), wanted.name(), note));
        }
        return List.copyOf(notes.values());
    }
}
