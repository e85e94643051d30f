package io.mqconsole.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record whose components are the query parameters that filter a list. A component is a {@code TextMatch} (which also
 * takes {@code exact.<name>}), text, number, boolean, instant, enum or a list of enum constants ({@code kind=A,B}); all
 * are nullable, and null where nothing was asked.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface ListFilter {}
