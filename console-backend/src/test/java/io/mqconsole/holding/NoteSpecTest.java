package io.mqconsole.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.holding.HoldingNotes.Added;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written over the note of an earlier topic or group, and what rows of one say together. */
class NoteSpecTest {
    private static final HoldingNote LEFT =
            new HoldingNote("old-team", "to be removed", Scope.parse("{\"envs\":[\"test\"]}"), "admin", null, 3);

    private static NoteSpec stored(NoteSpec wanted) {
        return PlannedNoteRow.of("c", new Added("r", HoldingKind.TOPIC, "t", wanted))
                .note()
                .wanted();
    }

    @Test
    void somethingNewTakesNothingOverFromAnEarlierOneOfItsName() {
        assertThat(stored(new NoteSpec(null, null).afresh()).over(LEFT)).isEqualTo(new NoteSpec(null, null, Scope.ALL));
        assertThat(stored(new NoteSpec("  new-team ", "").afresh()).over(LEFT))
                .isEqualTo(new NoteSpec("new-team", null, Scope.ALL));
    }

    @Test
    void whatARowLeavesOutStays() {
        assertThat(stored(new NoteSpec("new-team", null)).over(LEFT))
                .isEqualTo(new NoteSpec("new-team", "to be removed", LEFT.scope()));
    }

    @Test
    void rowsOfSeveralClustersSayOneThingOrAreRefused() {
        var problems = new ArrayList<FieldProblem>();
        NoteSpec said = new NoteSpec("a", null).and(new NoteSpec(null, "b"), problems);
        assertThat(said.and(new NoteSpec("a", "b"), problems)).isEqualTo(new NoteSpec("a", "b"));
        assertThat(new NoteSpec(null, null).afresh().and(new NoteSpec("a", null).afresh(), problems))
                .isEqualTo(new NoteSpec("a", "", Scope.ALL));
        assertThat(problems).isEmpty();

        said.and(new NoteSpec("c", "d"), problems);
        assertThat(problems).extracting(FieldProblem::field).isEqualTo(List.of("owner", "remark"));
    }
}
