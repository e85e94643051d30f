package io.mqconsole.ui.list;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.Text;
import io.mqconsole.web.Listing;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a list as it is filtered now, every column, as a file that spreadsheets open in the right encoding. What a
 * spreadsheet would take for a formula is written as text. More than {@link Listing#MAX_ROWS} rows are refused.
 */
class CsvDownload<T> implements DownloadHandler {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final List<TableColumn<T>> columns;
    private final Supplier<CsvSource<T>> file;

    CsvDownload(List<TableColumn<T>> columns, Supplier<CsvSource<T>> file) {
        this.columns = columns.stream().filter(TableColumn::isExported).toList();
        this.file = file;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        CsvSource<T> source = file.get();
        Page<T> page = source.pages().apply(PageQuery.first(PageQuery.MAX_SIZE));
        if (page.total() > Listing.MAX_ROWS) {
            throw ConsoleException.invalid("filter", Text.of("web.csv-too-long", page.total(), Listing.MAX_ROWS));
        }
        event.setFileName(source.name() + ".csv");
        event.setContentType("text/csv;charset=UTF-8");
        try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
            csv.printRecord(columns.stream().map(TableColumn::key));
            for (int number = 1;
                    !page.content().isEmpty();
                    page = source.pages().apply(pageAfter(number++))) {
                for (T row : page.content()) {
                    csv.printRecord(columns.stream().map(column -> defused(column.valueOf(row))));
                }
            }
        }
    }

    private static PageQuery pageAfter(int number) {
        return new PageQuery(number + 1, PageQuery.MAX_SIZE, List.of());
    }

    private static String defused(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean formula = !(value instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
