package io.mqconsole.kv;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a key was for a time.
 *
 * @param value null where it was removed
 * @param at since when
 */
public record KvRevision(int version, @Nullable String value, String operator, Instant at) {}
