package io.mqconsole.shared;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a file that people edit into rows of text, whatever its format; one that cannot be read is refused whole. */
public final class RowFile {
    public static final int MAX_CHARACTERS = 1_000_000;

    private static final String FORMULA_STARTS = "'=+-@\t\r\n＝＋－＠";

    private RowFile() {}

    /** Takes every cell for text: {@code on}, {@code 1_000} and {@code 007} stay as they are written. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    /**
     * @param columns that there may be
     * @param maxRows more are refused
     * @return one map per row, column to text without blanks around it; blank cells are left out
     * @throws ConsoleException {@code validation-failed}
     */
    public static List<Map<String, String>> read(String text, RowFormat format, List<String> columns, int maxRows) {
        return read(text, format, columns, Set.of(), maxRows);
    }

    /**
     * As {@link #read(String, RowFormat, List, int)}.
     *
     * @param verbatim columns whose cells are taken as they stand, blanks included, because something else judges them; only
     *     empty ones are left out
     */
    public static List<Map<String, String>> read(
            String text, RowFormat format, List<String> columns, Set<String> verbatim, int maxRows) {
        if (text.length() > MAX_CHARACTERS) {
            throw unreadable(Text.of("import.too-large", MAX_CHARACTERS));
        }
        List<Map<String, String>> rows = switch (format) {
            case CSV -> csv(text, verbatim);
            case YAML -> yaml(text, verbatim);
        };
        if (rows.isEmpty()) {
            throw unreadable(Text.of("import.empty"));
        }
        if (rows.size() > maxRows) {
            throw unreadable(Text.of("import.too-many-rows", maxRows));
        }
        requireKnownColumns(rows, columns);
        return rows;
    }

    /**
     * Writes rows so that {@link #read} gives the same ones.
     *
     * @param columns in their order; those that no row fills are left out
     */
    public static String write(List<Map<String, String>> rows, RowFormat format, List<String> columns) {
        return switch (format) {
            case CSV -> csv(rows, columns);
            case YAML -> yaml(rows);
        };
    }

    private static String csv(List<Map<String, String>> rows, List<String> columns) {
        List<String> filled = columns.stream()
                .filter(column -> rows.stream().anyMatch(row -> row.containsKey(column)))
                .toList();
        var out = new StringWriter();
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(filled);
            for (Map<String, String> row : rows) {
                printer.printRecord(filled.stream()
                        .map(column -> guarded(row.getOrDefault(column, "")))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String yaml(List<Map<String, String>> rows) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        return new Yaml(options).dump(rows);
    }

    /** Text that a spreadsheet would run as a formula gets an apostrophe in front, and loses it when it is read. */
    private static String guarded(String text) {
        return isFormula(text, 0) ? "'" + text : text;
    }

    private static String bare(String cell) {
        return cell.startsWith("'") && isFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text, int at) {
        return text.length() > at && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
    }

    private static List<Map<String, String>> csv(String text, Set<String> verbatim) {
        // Spreadsheets write a byte order mark in front of the header.
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .get();
        try (CSVParser parser = CSVParser.parse(bare, format)) {
            var rows = new ArrayList<Map<String, String>>();
            for (CSVRecord line : parser) {
                if (!line.isConsistent()) {
                    throw unreadable(Text.of("import.cells", line.getRecordNumber()));
                }
                rows.add(filled(csvRow(line, verbatim), verbatim));
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw unreadable(Text.of("import.unreadable", firstLine(e)));
        }
    }

    private static Map<String, String> csvRow(CSVRecord line, Set<String> verbatim) {
        var row = new LinkedHashMap<String, String>();
        line.toMap().forEach((header, cell) -> {
            String column = header.strip();
            if (row.put(column, bare(verbatim.contains(column) ? cell : cell.strip())) != null) {
                throw unreadable(Text.of("import.column-twice", cut(column)));
            }
        });
        return row;
    }

    private static List<Map<String, String>> yaml(String text, Set<String> verbatim) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(MAX_CHARACTERS);
        Object document;
        try {
            var dumper = new DumperOptions();
            document = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new TextOnly())
                    .load(text);
        } catch (RuntimeException e) { // tags such as !!int throw what they like
            throw unreadable(Text.of("import.unreadable", firstLine(e)));
        }
        if (!(document instanceof List<?> list)) {
            throw unreadable(Text.of("import.no-list"));
        }
        return list.stream().map(entry -> filled(yamlRow(entry), verbatim)).toList();
    }

    private static Map<String, String> yamlRow(Object entry) {
        if (!(entry instanceof Map<?, ?> map)) {
            throw unreadable(Text.of("import.no-list"));
        }
        var row = new LinkedHashMap<String, String>();
        map.forEach((key, value) -> {
            if (value instanceof Map || value instanceof List) {
                throw unreadable(Text.of("import.nested", String.valueOf(key)));
            }
            if (value != null) {
                row.put(String.valueOf(key), String.valueOf(value));
            }
        });
        return row;
    }

    private static Map<String, String> filled(Map<String, String> row, Set<String> verbatim) {
        var filled = new LinkedHashMap<String, String>();
        row.forEach((column, value) -> {
            String cell = verbatim.contains(column) ? value : value.strip();
            if (!cell.isEmpty()) {
                filled.put(column, cell);
            }
        });
        return filled;
    }

    private static void requireKnownColumns(List<Map<String, String>> rows, List<String> columns) {
        var unknown = new TreeSet<String>();
        rows.forEach(row -> unknown.addAll(row.keySet()));
        columns.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw unreadable(Text.of("import.unknown-column", cut(unknown.first()), String.join(", ", columns)));
        }
    }

    private static ConsoleException unreadable(Text why) {
        return ConsoleException.invalid("text", why);
    }

    private static String firstLine(Exception e) {
        return cut(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }

    private static String cut(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
