package io.mqconsole.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.access.Rights;
import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.HoldingRows;
import io.mqconsole.holding.HoldingRows.Written;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.RowFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkExportTest {
    private final HoldingRows topics = mock(HoldingRows.class);
    private final Rights rights = mock(Rights.class);
    private final BulkExport export = new BulkExport(List.of(topics), rights);

    @BeforeEach
    void topicsMayBeRead() {
        when(topics.kind()).thenReturn(HoldingKind.TOPIC);
        when(topics.readPermission()).thenReturn("topic:read");
        when(topics.columns()).thenReturn(List.of("region", "topic"));
        when(rights.may("topic:read")).thenReturn(true);
    }

    private void rows(int count) {
        when(topics.written(any()))
                .thenAnswer(asked -> IntStream.range(0, count)
                        .mapToObj(i -> new Written("id", Map.of("region", "r", "topic", "t" + i))));
    }

    @Test
    void whoHasChosenTooMuchIsToldToChooseLessAndWhoHasChosenNothingToChooseARegion() {
        rows(BulkReading.MAX_ROWS + 1);
        BulkSelection chosen = BulkSelection.of(HoldingKind.TOPIC, List.of("id"));
        assertThatExceptionOfType(ConsoleException.class)
                .isThrownBy(() -> export.ofChosen(chosen, RowFormat.CSV))
                .satisfies(refused -> assertThat(refused.fields())
                        .singleElement()
                        .satisfies(field -> assertThat(field.message().key()).isEqualTo("bulk.too-many-rows")));
        assertThatExceptionOfType(ConsoleException.class)
                .isThrownBy(() -> export.of(null, null, RowFormat.CSV))
                .satisfies(refused -> assertThat(refused.fields())
                        .singleElement()
                        .satisfies(field -> assertThat(field.message().key()).isEqualTo("bulk.too-many")));
    }

    @Test
    void asManyRowsAsOneFileTakesAreWritten() {
        rows(BulkReading.MAX_ROWS);
        assertThat(export.ofChosen(BulkSelection.of(HoldingKind.TOPIC, List.of("id")), RowFormat.CSV)
                        .left())
                .isZero();
    }
}
