package io.mqconsole.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation that an administrator can switch off at run time. It stands at the service method, which refuses whoever
 * calls it then, be it REST or a page whose button is still there, and at the REST operation, which refuses before it
 * looks at the request; a test compares both. Jobs of the console itself go on.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Switchable {
    /**
     * Such as {@code users.create}: the resource of the API, then what is done. It stays the same over releases, because
     * it is stored. What it does in words is {@code operation.<name>} in the texts.
     */
    String value();
}
