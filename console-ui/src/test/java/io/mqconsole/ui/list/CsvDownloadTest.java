package io.mqconsole.ui.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.streams.DownloadEvent;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.web.Listing;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CsvDownloadTest {
    private final DownloadEvent event = mock(DownloadEvent.class);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> stored = new ArrayList<>();

    @BeforeEach
    void aBrowser() {
        when(event.getOutputStream()).thenReturn(out);
    }

    @Test
    void aFileIsMadeOfOneSourceHoweverManyPagesItHas() throws Exception {
        IntStream.range(0, 1_200).forEach(i -> stored.add("row " + i));
        download(() -> {
            List<String> then = List.copyOf(stored);
            return new CsvSource<>("list-7", query -> {
                stored.addFirst("meanwhile");
                return page(then, query);
            });
        });
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_200).mapToObj(i -> "row " + i).toList());
        verify(event).setFileName("list-7.csv");
    }

    @Test
    void aListThatIsTooLongForAFileIsRefusedBeforeItsFirstByte() {
        assertThatThrownBy(() -> download(() ->
                        new CsvSource<>("list", query -> Page.stored(List.of("x"), query, Listing.MAX_ROWS + 1L))))
                .isInstanceOfSatisfying(
                        ConsoleException.class,
                        refused -> assertThat(
                                        refused.fields().getFirst().message().key())
                                .isEqualTo("web.csv-too-long"));
        verify(event, never()).setFileName(any());
        assertThat(out.size()).isZero();
    }

    private void download(Supplier<CsvSource<String>> source) throws Exception {
        new CsvDownload<>(List.of(TableColumn.<String>text("list.name", row -> row)), source)
                .handleDownloadRequest(event);
    }

    private static Page<String> page(List<String> rows, PageQuery query) {
        return Page.stored(
                rows.stream().skip(query.offset()).limit(query.pageSize()).toList(), query, rows.size());
    }
}
