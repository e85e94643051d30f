package io.mqconsole.web;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in words, without a class name, what is wrong with a JSON body. */
final class JsonProblem {
    private JsonProblem() {}

    /** @param failure why a body could not be read; null when there was none */
    static ConsoleException explain(@Nullable Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConsoleException known) {
                return known;
            }
        }
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                ConsoleException.invalid(path(unknown), Text.of("web.unknown-field"));
            case InvalidFormatException wrong
            when isEnum(wrong) -> ConsoleException.invalid(path(wrong), Text.of("web.not-one-of", constants(wrong)));
            case MismatchedInputException wrong ->
                ConsoleException.invalid(path(wrong), Text.of(typeKey(wrong.getTargetType())));
            case DatabindException wrong -> ConsoleException.invalid(path(wrong), Text.of("web.wrong-type"));
            case StreamReadException malformed ->
                ConsoleException.invalid(
                        "body",
                        Text.of(
                                "web.malformed-json",
                                malformed.getLocation().getLineNr(),
                                malformed.getLocation().getColumnNr()));
            case null, default -> ConsoleException.invalid("body", Text.of("web.unreadable-body"));
        };
    }

    private static boolean isEnum(InvalidFormatException wrong) {
        return wrong.getTargetType() != null && wrong.getTargetType().isEnum();
    }

    private static String constants(InvalidFormatException wrong) {
        return Arrays.stream(wrong.getTargetType().getEnumConstants())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static String typeKey(@Nullable Class<?> type) {
        if (type == null) {
            return "web.wrong-type";
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "web.expected-integer";
        } else if (type == boolean.class || type == Boolean.class) {
            return "web.expected-boolean";
        } else if (type == String.class) {
            return "web.expected-text";
        } else if (Collection.class.isAssignableFrom(type)) {
            return "web.expected-list";
        } else if (type.isRecord()) {
            return "web.expected-object";
        } else if (type.getPackageName().equals("java.time")) {
            return "web.expected-time";
        }
        return "web.wrong-type";
    }

    /** As in {@code nodes[2].hostname}; {@code body} for the document itself. */
    private static String path(JacksonException failure) {
        List<JacksonException.Reference> references = failure.getPath();
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
