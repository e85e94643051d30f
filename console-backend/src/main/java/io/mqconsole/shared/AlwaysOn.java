package io.mqconsole.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A REST operation that has no switch, because without it nobody could log in or switch anything on again. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AlwaysOn {
    /** Its name, made like that of a {@link Switchable}. */
    String value();
}
