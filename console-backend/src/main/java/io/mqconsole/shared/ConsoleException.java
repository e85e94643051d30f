package io.mqconsole.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Anything that the user must be told: a code for scripts, a sentence for people, and the fields it concerns. */
public class ConsoleException extends RuntimeException {
    private final ErrorCode code;
    private final transient Text text;
    private final transient List<FieldProblem> fields;

    public ConsoleException(ErrorCode code, Text text, List<FieldProblem> fields, @Nullable Throwable cause) {
        super(code.slug() + ": " + text.key() + " " + text.args(), cause);
        this.code = code;
        this.text = text;
        this.fields = List.copyOf(fields);
    }

    public ConsoleException(ErrorCode code, Text text) {
        this(code, text, List.of(), null);
    }

    /** The input is wrong in these fields; nothing was done. */
    public static ConsoleException invalid(List<FieldProblem> fields) {
        return new ConsoleException(ErrorCode.VALIDATION_FAILED, Text.of("error.validation-failed"), fields, null);
    }

    public static ConsoleException invalid(String field, Text message) {
        return invalid(List.of(new FieldProblem(field, message)));
    }

    public ErrorCode code() {
        return code;
    }

    public Text text() {
        return text;
    }

    public List<FieldProblem> fields() {
        return fields;
    }
}
