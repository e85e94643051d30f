package io.mqconsole.ui.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The right that is needed to open a page: that of the service which fills it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PagePermission {
    /** Such as {@code node:read}. */
    String value();
}
