package io.mqconsole.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A short text that people write, such as a name or a remark. */
public final class OneLine {
    private OneLine() {}

    /**
     * @param longest in characters
     * @param problems gets one for this field when the text does not fit
     * @return the text without blanks around it; null when nothing is left
     */
    public static @Nullable String of(String field, @Nullable String text, int longest, List<FieldProblem> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String line = text.strip();
        if (line.codePointCount(0, line.length()) > longest) {
            problems.add(new FieldProblem(field, Text.of("field.too-long", longest)));
        } else if (line.chars().anyMatch(Character::isISOControl)) {
            problems.add(new FieldProblem(field, Text.of("field.control-characters")));
        }
        return line;
    }
}
