package io.mqconsole.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row of a file as what they stand for; what does not fit is noted and read as if it were left out. */
public final class RowCells {
    private final Map<String, String> cells;
    private final List<FieldProblem> problems;

    public RowCells(Map<String, String> cells, List<FieldProblem> problems) {
        this.cells = Map.copyOf(cells);
        this.problems = problems;
    }

    public boolean has(String column) {
        return cells.containsKey(column);
    }

    public @Nullable String text(String column) {
        return cells.get(column);
    }

    public String required(String column) {
        String text = cells.get(column);
        if (text == null) {
            problems.add(new FieldProblem(column, Text.of("web.missing")));
            return "";
        }
        return text;
    }

    public @Nullable Integer number(String column) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,9}")) {
            problems.add(new FieldProblem(column, Text.of("bulk.number")));
            return null;
        }
        return Integer.valueOf(text);
    }

    public @Nullable Boolean yes(String column) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                problems.add(new FieldProblem(column, Text.of("bulk.yes-or-no")));
                yield null;
            }
        };
    }

    /** @param constants that it may be */
    public <E extends Enum<E>> @Nullable E oneOf(String column, List<E> constants) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        for (E constant : constants) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        problems.add(new FieldProblem(column, Text.of("bulk.one-of", constants)));
        return null;
    }

    /** Several texts in one cell, separated by blanks or commas; null when it is left out. */
    public @Nullable List<String> several(String column) {
        String text = cells.get(column);
        return text == null ? null : Arrays.asList(text.strip().split("[,\\s]+"));
    }
}
