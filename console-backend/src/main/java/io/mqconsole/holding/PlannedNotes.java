package io.mqconsole.holding;

import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeStart;
import io.mqconsole.holding.Holders.Held;
import io.mqconsole.holding.HoldingNotes.Added;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes down what people say of topics and groups in a change of them: when it is run, and not while it is but a plan, which
 * anybody may confirm, over REST, in the form that made it, or on its page.
 */
@Component
public class PlannedNotes implements ChangeStart {
    private final PlannedNoteMapper mapper;
    private final HoldingNotes notes;

    PlannedNotes(PlannedNoteMapper mapper, HoldingNotes notes) {
        this.mapper = mapper;
        this.notes = notes;
    }

    /** Keeps them with the plan that is made with these options; of each topic and group there is one. */
    public ChangeOptions with(ChangeOptions options, List<Added> wanted) {
        return options.keeping(id -> keep(id, wanted));
    }

    private void keep(String id, List<Added> wanted) {
        if (!wanted.isEmpty()) {
            mapper.insert(
                    wanted.stream().map(note -> PlannedNoteRow.of(id, note)).toList());
        }
    }

    /**
     * Of which topics and groups, by region and name, a plan writes a note over the one of what was there already. Once it
     * has begun it is not known any more.
     */
    Set<Held> ofKnown(Change plan) {
        return mapper.of(plan.id()).stream()
                .filter(row -> row.scope() == null)
                .map(row -> Held.of(row.region(), row.kind(), row.name()))
                .collect(Collectors.toSet());
    }

    @Override
    public void started(Change change) {
        List<PlannedNoteRow> planned = mapper.of(change.id());
        if (!planned.isEmpty()) {
            notes.addAll(planned.stream().map(PlannedNoteRow::note).toList());
            mapper.delete(change.id());
        }
    }
}
