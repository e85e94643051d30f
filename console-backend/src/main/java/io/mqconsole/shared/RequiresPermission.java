package io.mqconsole.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The right that a caller of this service method needs, the same for UI, REST and jobs. Every public service method has
 * one; a call without it ends in a {@link ConsoleException} with {@code forbidden} and a row in the audit trail.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@consoleRights.require('{value}')")
public @interface RequiresPermission {
    /** Such as {@code node:read}; the names are in {@code io.mqconsole.access.Permission}. */
    String value();
}
