package io.mqconsole.kv;

import io.mqconsole.kv.KvFile.Entry;
import io.mqconsole.shared.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.csv.QuoteMode;

/**
 * A namespace as CSV. Text that a spreadsheet would run as a formula gets an apostrophe in front, and so does text that
 * begins with one; what is read loses it again, so that every value comes back as it was.
 */
final class KvCsv {
    private static final String GUARDED = "'=+-@\t\r\n＝＋－＠";
    private static final List<String> HEADER = List.of("key", "value");

    private KvCsv() {}

    static String write(Map<String, String> values) {
        var out = new StringWriter();
        CSVFormat format =
                CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
        try (var printer = new CSVPrinter(out, format)) {
            printer.printRecord(HEADER);
            for (Map.Entry<String, String> entry : values.entrySet()) {
                printer.printRecord(guarded(entry.getKey()), guarded(entry.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static List<Entry> read(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            if (!parser.getHeaderNames().equals(HEADER)) {
                throw KvFile.unreadable(Text.of("kv.import.header"));
            }
            var entries = new ArrayList<Entry>();
            for (CSVRecord line : parser) {
                if (!line.isConsistent()) {
                    throw KvFile.unreadable(Text.of("import.cells", line.getRecordNumber()));
                }
                entries.add(new Entry(bare(line.get(0)), bare(line.get(1))));
            }
            return entries;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw KvFile.unreadable(e);
        }
    }

    private static String guarded(String text) {
        return isGuarded(text, 0) ? "'" + text : text;
    }

    private static String bare(String cell) {
        return cell.startsWith("'") && isGuarded(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isGuarded(String text, int at) {
        return text.length() > at && GUARDED.indexOf(text.charAt(at)) >= 0;
    }
}
