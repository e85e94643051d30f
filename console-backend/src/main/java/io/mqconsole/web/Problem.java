package io.mqconsole.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mqconsole.shared.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every failed request answers (RFC 9457, {@code application/problem+json}).
 *
 * @param type a name for the kind of problem; it is not to be fetched
 * @param title the kind in words
 * @param detail what happened this time and what to do, in the reader's language
 * @param instance the path that was asked for
 * @param code stable, for scripts
 * @param correlationId to be found in the server's log and in the audit trail
 * @param errors what is wrong with which field; null when the problem is not about fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @Nullable String correlationId,
        @Nullable List<FieldError> errors) {
    static final String TYPE_PREFIX = "urn:mqconsole:problem:";

    /** One field that is wrong. */
    public record FieldError(String field, String message) {}

    static String typeOf(ErrorCode code) {
        return TYPE_PREFIX + code.slug();
    }
}
