package io.mqconsole.web;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CorrelationId;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import io.mqconsole.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a failure into a problem document, for controllers and for the filters in front of them. */
@Component
public class ProblemWriter {
    private final Texts texts;
    private final JsonMapper json;

    ProblemWriter(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    Problem problem(ConsoleException failure, HttpServletRequest request) {
        Locale locale = ReaderLanguage.of(request);
        ErrorCode code = failure.code();
        return new Problem(
                Problem.typeOf(code),
                texts.say(Text.of("problem." + code.slug()), locale),
                code.status(),
                texts.say(failure.text(), locale),
                request.getRequestURI(),
                code.slug(),
                CorrelationId.current(),
                failure.fields().isEmpty() ? null : errors(failure.fields(), locale));
    }

    private List<Problem.FieldError> errors(List<FieldProblem> fields, Locale locale) {
        return fields.stream()
                .map(field -> new Problem.FieldError(field.field(), texts.say(field.message(), locale)))
                .toList();
    }

    /** Answers with the problem; does nothing when an answer is already on its way. */
    public void write(HttpServletRequest request, HttpServletResponse response, ConsoleException failure)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(failure.code().status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        retryAfter(failure, response);
        if (failure.code() == ErrorCode.TOO_LARGE) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.writeValueAsString(problem(failure, request)).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        if (failure.code() == ErrorCode.TOO_LARGE) {
            // The server would first read the rest of the body, and a caller that waits would wait for good.
            response.flushBuffer();
        }
    }

    private static void retryAfter(ConsoleException failure, HttpServletResponse response) {
        @Nullable Integer seconds = RetryAfter.of(failure);
        if (seconds != null) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, seconds);
        }
    }
}
