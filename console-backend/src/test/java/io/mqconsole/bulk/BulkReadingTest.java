package io.mqconsole.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.mqconsole.bulk.BulkReading.Read;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.HoldingNotes;
import io.mqconsole.holding.HoldingNotes.Added;
import io.mqconsole.holding.HoldingRows;
import io.mqconsole.holding.NewHoldings;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.holding.PlannedNotes;
import io.mqconsole.holding.WantedHolding;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.RowFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A topic that lives in two clusters has two rows and one note. */
class BulkReadingTest {
    private final HoldingRows topics = mock(HoldingRows.class);
    private final NewHoldings room = mock(NewHoldings.class);
    private final BulkReading reading = new BulkReading(List.of(topics), room);

    @BeforeEach
    void topicsAreRows() {
        when(topics.kind()).thenReturn(HoldingKind.TOPIC);
        when(topics.nameColumn()).thenReturn("topic");
        when(topics.columns()).thenReturn(List.of("cluster", "topic", "owner", "remark"));
        when(topics.read(any(), any())).thenAnswer(asked -> wanted(asked.getArgument(0)));
    }

    private static WantedHolding wanted(Map<String, String> cells) {
        String name = cells.get("topic");
        return new WantedHolding(
                HoldingKind.TOPIC,
                "r",
                cells.get("cluster"),
                null,
                Integer.MAX_VALUE,
                null,
                name,
                "topic/" + name,
                broker -> Map.of(),
                new NoteSpec(cells.get("owner"), cells.get("remark")),
                false,
                List.of());
    }

    private List<Read> rows(String rows) {
        return reading.of("cluster,topic,owner,remark\n" + rows, RowFormat.CSV);
    }

    @Test
    void rowsForTwoClustersFillOneRoomAndBecomeOneNote() {
        List<Read> rows = rows("north,orders,shop,\nsouth,orders,,daily\nnorth,other,,\n");
        assertThat(rows).allMatch(Read::valid);
        verify(room, times(2)).requireRoom(any(), any(), any());

        PlannedNotes planned = mock(PlannedNotes.class);
        new BulkNotes(mock(HoldingNotes.class), planned).with(new ChangeOptions(true, false, null), rows);
        verify(planned)
                .with(
                        any(),
                        eq(List.of(
                                new Added("r", HoldingKind.TOPIC, "orders", new NoteSpec("shop", "daily")),
                                new Added("r", HoldingKind.TOPIC, "other", new NoteSpec(null, null)))));
    }

    @Test
    void aRowThatContradictsAnEarlierOneIsNotValid() {
        List<Read> rows = rows("north,orders,shop,\nsouth,orders,bank,\nnorth,orders,shop,\n");
        assertThat(rows.get(0).valid()).isTrue();
        assertThat(rows.get(1).problems()).extracting(FieldProblem::field).containsExactly("owner");
        assertThat(rows.get(2).problems())
                .as("the same cluster twice")
                .extracting(FieldProblem::field)
                .containsExactly("topic");
    }
}
