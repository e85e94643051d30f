package io.mqconsole.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What people have written about a key in {@code help.yaml}: unit, range, words, danger and help. */
record KeyNotes(
        @Nullable String unit,
        @Nullable Long min,
        @Nullable Long max,
        List<String> options,
        Danger danger,
        @Nullable KeyHelp help) {
    static final KeyNotes NONE = new KeyNotes(null, null, null, List.of(), Danger.NONE, null);

    static Map<String, KeyNotes> read() {
        try (InputStream file = Objects.requireNonNull(KeyNotes.class.getResourceAsStream("help.yaml"), "help.yaml")) {
            Map<String, Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            var notes = new HashMap<String, KeyNotes>();
            entries.forEach((key, entry) -> notes.put(key, of(entry)));
            return notes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyNotes of(Map<String, Object> entry) {
        return new KeyNotes(
                text(entry, "unit"),
                number(entry, "min"),
                number(entry, "max"),
                entry.get("options") instanceof List<?> words
                        ? words.stream().map(String::valueOf).toList()
                        : List.of(),
                entry.containsKey("danger") ? Danger.valueOf(String.valueOf(entry.get("danger"))) : Danger.NONE,
                entry.containsKey("en")
                        ? new KeyHelp(
                                Objects.requireNonNull(text(entry, "en")), Objects.requireNonNull(text(entry, "zh")))
                        : null);
    }

    private static @Nullable String text(Map<String, Object> entry, String name) {
        return entry.get(name) == null ? null : String.valueOf(entry.get(name)).strip();
    }

    private static @Nullable Long number(Map<String, Object> entry, String name) {
        return entry.get(name) instanceof Number number ? (Long) number.longValue() : null;
    }
}
