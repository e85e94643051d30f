package io.mqconsole.shared;

/** Stable codes of everything that can go wrong, with the HTTP status that REST answers. */
public enum ErrorCode {
    VALIDATION_FAILED("validation-failed", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    FORBIDDEN("forbidden", 403),
    PASSWORD_CHANGE_REQUIRED("password-change-required", 403),
    SWITCHED_OFF("switched-off", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    CONFLICT("conflict", 409),
    NOTHING_TO_DO("nothing-to-do", 409),
    TOO_LARGE("too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    NO_TARGET("no-target", 422),
    REJECTED_BY_BROKER("rejected-by-broker", 422),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    INTERNAL("internal-error", 500),
    BROKER_UNREACHABLE("broker-unreachable", 502),
    DATABASE_UNAVAILABLE("database-unavailable", 503);

    private final String slug;
    private final int status;

    ErrorCode(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    /** The code as it stands in a problem document. */
    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }
}
