package io.mqconsole.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list as CSV that a spreadsheet opens rightly and safely: UTF-8 with a byte order mark, a header row, and no
 * text that would be taken for a formula.
 */
public final class CsvWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private CsvWriter() {}

    /** One column per record component; lists are joined with {@code " | "}; null is an empty cell. */
    public static <T> void write(Listing<T> listing, OutputStream out) throws IOException {
        listing.checkSize();
        List<RecordComponent> columns = List.of(listing.rowType().getRecordComponents());
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            printer.printRecord(columns.stream().map(RecordComponent::getName));
            listing.forEach(row -> {
                try {
                    printer.printRecord(columns.stream().map(column -> cell(column, row)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String cell(RecordComponent column, Object row) {
        try {
            column.getAccessor().setAccessible(true);
            return cell(column.getAccessor().invoke(row));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record component cannot be read: " + column, e);
        }
    }

    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Object[] many -> cell(Arrays.asList(many));
            case Collection<?> many ->
                defused(many.stream().map(String::valueOf).collect(Collectors.joining(" | ")));
            default -> defused(value.toString());
        };
    }

    /** Text that a spreadsheet would run as a formula gets an apostrophe in front, which makes it text. */
    private static String defused(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
