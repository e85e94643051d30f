package io.mqconsole.config;

import io.mqconsole.config.ConfigKey.Id;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the catalogue together from its files: generated, measured, looked up in RocketMQ's source, and written by hand. */
final class CatalogueFiles {
    /** From RocketMQ's classes: owner, key, class, type, options, default. */
    static final String KEYS = "keys.tsv";
    /** Measured on a broker and a NameServer: owner, key, uptake, uptake of an invalid value, reason. */
    static final String UPTAKE = "uptake.tsv";
    /** Found in RocketMQ's code: owner, key, effect, evidence. */
    static final String EFFECTS = "effects.tsv";
    /** In the place of a default that the node makes up from its machine. */
    static final String MACHINE = "(machine)";
    /** In the place of a default that is not there. */
    static final String NOTHING = "(none)";

    private CatalogueFiles() {}

    static List<ConfigKey> read() {
        Map<Id, List<String>> effects = byId(EFFECTS);
        Map<Id, List<String>> uptakes = byId(UPTAKE);
        Map<String, KeyNotes> notes = KeyNotes.read();
        return Table.read(KEYS).stream()
                .map(row -> key(row, effects.get(id(row)), uptakes.get(id(row)), notes.get(row.get(1))))
                .toList();
    }

    private static ConfigKey key(
            List<String> row,
            @Nullable List<String> effect,
            @Nullable List<String> uptake,
            @Nullable KeyNotes written) {
        KeyNotes notes = Objects.requireNonNullElse(written, KeyNotes.NONE);
        ValueType type = ValueType.valueOf(row.get(3));
        String usual = row.get(5).equals(NOTHING) || row.get(5).equals(MACHINE) ? null : row.get(5);
        return new ConfigKey(
                row.get(1),
                KeyOwner.valueOf(row.get(0)),
                type,
                notes.unit(),
                notes.min() == null ? usualMin(type, usual) : notes.min(),
                notes.max(),
                row.get(4).isEmpty()
                        ? notes.options()
                        : Arrays.asList(row.get(4).split("\\|")),
                usual,
                effect == null ? Effect.UNKNOWN : Effect.valueOf(effect.get(2)),
                effect == null ? null : effect.get(3),
                Forbidden.of(row.get(1)).isPresent() ? Danger.FORBIDDEN : notes.danger(),
                uptake == null ? Uptake.NOT_MEASURED : Uptake.valueOf(uptake.get(2)),
                uptake == null ? Uptake.NOT_MEASURED : Uptake.valueOf(uptake.get(3)),
                notes.help());
    }

    /** Numbers of RocketMQ are sizes, counts and times; only those with a negative default mean something below 0. */
    private static @Nullable Long usualMin(ValueType type, @Nullable String usual) {
        boolean number = type == ValueType.INT || type == ValueType.LONG || type == ValueType.DOUBLE;
        return number && (usual == null || !usual.startsWith("-")) ? 0L : null;
    }

    private static Map<Id, List<String>> byId(String file) {
        var rows = new HashMap<Id, List<String>>();
        Table.read(file).forEach(row -> rows.put(id(row), row));
        return rows;
    }

    private static Id id(List<String> row) {
        return new Id(KeyOwner.valueOf(row.get(0)), row.get(1));
    }
}
