package io.mqconsole.node;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a file of nodes into rows of text, whatever its format; a file that cannot be read is refused whole. */
final class ImportFile {
    static final int MAX_ROWS = 1000;
    static final int MAX_CHARACTERS = 1_000_000;

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("address", "nodeType", "cluster"), NodeLabels.NAMES.stream())
            .toList();

    private ImportFile() {}

    /** @return one map per row, column to text; blank cells are left out */
    static List<Map<String, String>> read(String text, ImportFormat format) {
        if (text.length() > MAX_CHARACTERS) {
            throw unreadable(Text.of("import.too-large", MAX_CHARACTERS));
        }
        List<Map<String, String>> rows = switch (format) {
            case CSV -> csv(text);
            case YAML -> yaml(text);
        };
        if (rows.isEmpty()) {
            throw unreadable(Text.of("import.empty"));
        }
        if (rows.size() > MAX_ROWS) {
            throw unreadable(Text.of("import.too-many-rows", MAX_ROWS));
        }
        requireKnownColumns(rows);
        return rows;
    }

    private static List<Map<String, String>> csv(String text) {
        // Spreadsheets write a byte order mark in front of the header.
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .get();
        try (CSVParser parser = CSVParser.parse(bare, format)) {
            var rows = new ArrayList<Map<String, String>>();
            for (CSVRecord line : parser) {
                if (!line.isConsistent()) {
                    throw unreadable(Text.of("import.cells", line.getRecordNumber()));
                }
                rows.add(filled(line.toMap()));
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw unreadable(Text.of("import.unreadable", firstLine(e)));
        }
    }

    private static List<Map<String, String>> yaml(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(MAX_CHARACTERS);
        Object document;
        try {
            document = new Yaml(new SafeConstructor(options)).load(text);
        } catch (YAMLException e) {
            throw unreadable(Text.of("import.unreadable", firstLine(e)));
        }
        if (!(document instanceof List<?> list)) {
            throw unreadable(Text.of("import.no-list"));
        }
        return list.stream().map(ImportFile::yamlRow).toList();
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
        return filled(row);
    }

    private static Map<String, String> filled(Map<String, String> row) {
        var filled = new LinkedHashMap<String, String>();
        row.forEach((column, value) -> {
            if (value != null && !value.isBlank()) {
                filled.put(column, value.strip());
            }
        });
        return filled;
    }

    private static void requireKnownColumns(List<Map<String, String>> rows) {
        var unknown = new TreeSet<String>();
        rows.forEach(row -> unknown.addAll(row.keySet()));
        COLUMNS.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw unreadable(Text.of("import.unknown-column", cut(unknown.first()), String.join(", ", COLUMNS)));
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
