package io.mqconsole.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rights that requests to a controller need before anything in them is looked at: a caller without one is told that,
 * and not what is wrong with the request. They are those of the services behind it, which check them again; a test
 * compares both. On a method it counts instead of that of the class.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RestPermission {
    /** For GET, such as {@code node:read}. */
    String read() default "";

    /** For every other method. */
    String write() default "";
}
