package io.mqconsole.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What a row keeps beyond its columns. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditDetail(
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String reason,
        @Nullable Long times) {}
