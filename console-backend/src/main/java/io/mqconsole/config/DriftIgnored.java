package io.mqconsole.config;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does not want to hear of a difference for a while.
 *
 * @param until from then on it counts again
 * @param by who said so
 * @param at when
 */
public record DriftIgnored(
        Instant until, String by, @Nullable String reason, Instant at) {}
