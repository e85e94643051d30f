package io.mqconsole.kv;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.RowFile;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes files of key and value; one that cannot be read is refused whole. */
final class KvFile {
    static final int MAX_ROWS = 1000;
    static final int MAX_CHARACTERS = RowFile.MAX_CHARACTERS;

    private KvFile() {}

    /** @param value null where the file has something else than text */
    record Entry(String key, @Nullable String value) {
        boolean isText() {
            return value != null;
        }

        String text() {
            return value == null ? "" : value;
        }
    }

    static String write(Map<String, String> values, KvFormat format) {
        return switch (format) {
            case CSV -> KvCsv.write(values);
            case YAML -> KvYaml.write(values);
            case JSON -> KvJson.write(values);
        };
    }

    static List<Entry> read(String text, KvFormat format) {
        if (text.length() > MAX_CHARACTERS) {
            throw unreadable(Text.of("import.too-large", MAX_CHARACTERS));
        }
        // Spreadsheets and editors write a byte order mark in front.
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Entry> entries = switch (format) {
            case CSV -> KvCsv.read(bare);
            case YAML -> KvYaml.read(bare);
            case JSON -> KvJson.read(bare);
        };
        if (entries.isEmpty()) {
            throw unreadable(Text.of("import.empty"));
        }
        if (entries.size() > MAX_ROWS) {
            throw unreadable(Text.of("import.too-many-rows", MAX_ROWS));
        }
        return new ArrayList<>(entries);
    }

    static ConsoleException unreadable(Text why) {
        return ConsoleException.invalid("text", why);
    }

    static ConsoleException unreadable(Exception e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return unreadable(
                Text.of("import.unreadable", reason.length() <= 120 ? reason : reason.substring(0, 120) + "…"));
    }
}
