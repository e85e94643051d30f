package io.mqconsole.web;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one table from whatever was thrown to what the user is told. */
public final class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** What to tell; anything unforeseen becomes {@code internal-error} without details and is logged with its trace. */
    public static ConsoleException tell(Throwable thrown) {
        ConsoleException known = known(thrown);
        if (known == null) {
            log.error("Unexpected failure", thrown);
            return new ConsoleException(ErrorCode.INTERNAL, Text.of("error.internal"), List.of(), thrown);
        }
        if (known.code() == ErrorCode.DATABASE_UNAVAILABLE) {
            log.warn(
                    "The database cannot be reached, or not in time: {}",
                    String.valueOf(thrown.getMessage()).lines().findFirst().orElse(""));
        }
        return known;
    }

    private static @Nullable ConsoleException known(Throwable thrown) {
        return switch (thrown) {
            case ConsoleException told -> told;
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case BindException bind ->
                ConsoleException.invalid(
                        bind.getFieldErrors().stream().map(Failures::field).toList());
            case HandlerMethodValidationException invalid -> ConsoleException.invalid(fields(invalid));
            case ConstraintViolationException violations -> ConsoleException.invalid(fields(violations));
            case MethodArgumentTypeMismatchException mismatch ->
                ConsoleException.invalid(mismatch.getName(), QueryValue.expected(mismatch.getRequiredType()));
            case TypeMismatchException mismatch ->
                ConsoleException.invalid(
                        String.valueOf(mismatch.getPropertyName()), QueryValue.expected(mismatch.getRequiredType()));
            case MissingServletRequestParameterException missing ->
                ConsoleException.invalid(missing.getParameterName(), Text.of("web.missing"));
            case MissingRequestValueException missing -> ConsoleException.invalid("request", Text.of("web.missing"));
            case HttpRequestMethodNotSupportedException method ->
                new ConsoleException(
                        ErrorCode.METHOD_NOT_ALLOWED, Text.of("web.method-not-allowed", method.getMethod()));
            case HttpMediaTypeNotSupportedException media ->
                new ConsoleException(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        Text.of("web.unsupported-media-type", String.valueOf(media.getContentType())));
            case AuthenticationException ignored
            when !DatabaseFailure.isPassing(thrown) ->
                new ConsoleException(ErrorCode.UNAUTHENTICATED, Text.of("access.unauthenticated"));
            case AccessDeniedException ignored ->
                new ConsoleException(ErrorCode.FORBIDDEN, Text.of("access.forbidden"));
            case ErrorResponse response -> byStatus(response.getStatusCode());
            default -> wrapped(thrown);
        };
    }

    private static @Nullable ConsoleException wrapped(Throwable thrown) {
        if (DatabaseFailure.isUnavailable(thrown)) {
            return new ConsoleException(
                    ErrorCode.DATABASE_UNAVAILABLE, Text.of("error.database-unavailable"), List.of(), thrown);
        }
        if (DatabaseFailure.isPassing(thrown)) {
            return new ConsoleException(
                    ErrorCode.DATABASE_UNAVAILABLE, Text.of("error.database-busy"), List.of(), thrown);
        }
        for (@Nullable Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConsoleException told) {
                return told;
            }
        }
        return null;
    }

    private static ConsoleException unreadable(HttpMessageNotReadableException unreadable) {
        return JsonProblem.explain(unreadable.getCause());
    }

    /** What Spring or the server itself refuses, told by its status. */
    static @Nullable ConsoleException byStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 400, 414, 431 -> new ConsoleException(ErrorCode.VALIDATION_FAILED, Text.of("web.bad-request"));
            case 401 -> new ConsoleException(ErrorCode.UNAUTHENTICATED, Text.of("access.unauthenticated"));
            case 403 -> new ConsoleException(ErrorCode.FORBIDDEN, Text.of("access.forbidden"));
            case 404 -> new ConsoleException(ErrorCode.NOT_FOUND, Text.of("web.no-such-path"));
            case 405 -> new ConsoleException(ErrorCode.METHOD_NOT_ALLOWED, Text.of("web.method-not-allowed", "?"));
            case 406 -> new ConsoleException(ErrorCode.NOT_ACCEPTABLE, Text.of("web.not-acceptable"));
            case 413 -> new ConsoleException(ErrorCode.TOO_LARGE, Text.of("web.too-large"));
            case 415 ->
                new ConsoleException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, Text.of("web.unsupported-media-type", "?"));
            default -> null;
        };
    }

    private static FieldProblem field(FieldError error) {
        return new FieldProblem(error.getField(), Text.of("web.as-is", String.valueOf(error.getDefaultMessage())));
    }

    private static List<FieldProblem> fields(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldProblem(
                                error instanceof FieldError field
                                        ? field.getField()
                                        : String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                Text.of("web.as-is", String.valueOf(error.getDefaultMessage())))))
                .toList();
    }

    private static List<FieldProblem> fields(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(violation -> new FieldProblem(
                        violation.getPropertyPath().toString(), Text.of("web.as-is", violation.getMessage())))
                .toList();
    }
}
