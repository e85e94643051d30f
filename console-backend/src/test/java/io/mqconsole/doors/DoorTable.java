package io.mqconsole.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A readable table of doors and verdicts, and its comparison with what the doors really do. Each line is a door, a bar,
 * and one verdict per knocker, in the order of the line that begins with {@code door}.
 */
public final class DoorTable {
    private final SortedMap<String, List<String>> verdicts = new TreeMap<>();

    /** @param resource on the class path, such as {@code /doors.txt} */
    public static DoorTable read(String resource) {
        try (InputStream in =
                Objects.requireNonNull(DoorTable.class.getResourceAsStream(resource), resource + " is missing")) {
            DoorTable table = new DoorTable();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("|") && !line.startsWith("#") && !line.startsWith("door "))
                    .forEach(table::add);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] halves = line.split("\\|", 2);
        List<String> row = Arrays.asList(halves[1].trim().split("\\s+"));
        if (verdicts.put(halves[0].trim(), row) != null) {
            throw new IllegalStateException("Twice in the table: " + halves[0].trim());
        }
    }

    /** The doors of REST: a method and a path. */
    public DoorTable rest() {
        return only(true);
    }

    /** The doors in Java: {@code Service.method}. */
    public DoorTable methods() {
        return only(false);
    }

    private DoorTable only(boolean rest) {
        DoorTable part = new DoorTable();
        verdicts.forEach((door, row) -> {
            if (rest == door.contains(" /")) {
                part.verdicts.put(door, row);
            }
        });
        return part;
    }

    /**
     * What differs, a line each; empty when every door is in the table and does what it says.
     *
     * @param found every door there is, with what it did for each knocker
     */
    public List<String> differences(Map<String, List<String>> found) {
        List<String> differences = new ArrayList<>();
        found.forEach((door, row) -> {
            List<String> expected = verdicts.get(door);
            if (expected == null) {
                differences.add("no verdict: " + line(door, row));
            } else if (!expected.equals(row)) {
                differences.add("is:         " + line(door, row) + "\nexpected:   " + line(door, expected));
            }
        });
        verdicts.keySet().stream()
                .filter(door -> !found.containsKey(door))
                .forEach(door -> differences.add("no such door: " + door));
        return differences;
    }

    private static String line(String door, List<String> row) {
        return String.format("%-60s| %s", door, String.join("  ", row));
    }
}
