package io.mqconsole.kv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.TextMatch;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KvExportTest {
    private final KvMapper mapper = mock(KvMapper.class);
    private final KvImport files = new KvImport(mapper, mock(KvStore.class), mock(KvRules.class));

    private void stored(int keys, String value) {
        List<KvItem> items = IntStream.range(0, keys)
                .mapToObj(i -> new KvItem("ns", "key-" + i, value, "admin", Instant.EPOCH, Instant.EPOCH, 1))
                .toList();
        when(mapper.count(any())).thenReturn((long) keys);
        when(mapper.size(any()))
                .thenReturn(items.stream()
                        .mapToLong(item -> item.key().length() + item.value().length())
                        .sum());
        when(mapper.whole(any())).thenReturn(items);
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsExportedIsWithinWhatImportReads(KvFormat format) {
        stored(KvFile.MAX_ROWS, "v".repeat(900));

        String file = files.export("ns", null, format);

        assertThat(KvFile.read(file, format)).hasSize(KvFile.MAX_ROWS);
    }

    @Test
    void moreThanImportReadsIsRefusedWithTheWayOut() {
        stored(KvFile.MAX_ROWS + 1, "v");
        assertThat(refusal()).isEqualTo("kv.export-too-large");

        stored(17, "v".repeat(64 * 1024));
        assertThat(refusal()).isEqualTo("kv.export-too-large");

        // Not too long as it is stored, but as JSON writes it.
        stored(15, "\"".repeat(64 * 1024));
        assertThat(refusal()).isEqualTo("kv.export-too-large");
    }

    private String refusal() {
        ConsoleException refused = catchThrowableOfType(
                ConsoleException.class, () -> files.export("ns", TextMatch.part("key"), KvFormat.JSON));
        assertThat(refused).as("refused").isNotNull();
        return refused.fields().getFirst().message().key();
    }
}
