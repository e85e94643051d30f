package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.RowFile;
import io.mqconsole.shared.RowFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfigItemFilesTest {
    private static final ConfigItemFilter ALL = new ConfigItemFilter(null, null, null, null, null);

    private final ConfigItems items = mock(ConfigItems.class);
    private final ConfigItemFiles files =
            new ConfigItemFiles(items, mock(ConfigItemMapper.class), mock(ItemRules.class), mock(ItemWriting.class));

    private void stored(int count, String value) {
        when(items.all())
                .thenReturn(IntStream.range(0, count)
                        .mapToObj(i -> Sample.item(TargetType.CLUSTER, "c", "key" + i, value, Scope.ALL))
                        .toList());
    }

    @Test
    void whatIsExportedIsWithinWhatImportReads() {
        stored(ConfigItemFiles.MOST_ROWS, "v");
        String file = files.export(ALL, RowFormat.YAML);
        assertThat(RowFile.read(file, RowFormat.YAML, FiledItem.COLUMNS, ConfigItemFiles.MOST_ROWS))
                .hasSize(ConfigItemFiles.MOST_ROWS);
    }

    @Test
    void moreThanImportReadsIsRefusedWithTheWayOut() {
        stored(ConfigItemFiles.MOST_ROWS + 1, "v");
        assertThat(refusal()).isEqualTo("config-item.export-too-large");
        stored(10, "v".repeat(100_000));
        assertThat(refusal()).isEqualTo("config-item.export-too-large");
    }

    private String refusal() {
        ConsoleException refused = catchThrowableOfType(ConsoleException.class, () -> files.export(ALL, RowFormat.CSV));
        assertThat(refused).as("refused").isNotNull();
        return refused.fields().getFirst().message().key();
    }
}
