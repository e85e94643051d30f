package io.mqconsole.audit;

import io.mqconsole.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first place where the trail cannot be trusted.
 *
 * @param id of the row; for rows that are missing, of the first of them
 * @param at the time that the row shows; null when it is missing
 * @param expected the hash that was written down, in hexadecimal; where rows are missing from the count, the count
 * @param found the hash of what is there; null when nothing is, or the count
 */
public record BrokenLink(
        long id,
        @Nullable Instant at,
        Break what,
        String expected,
        @Nullable String found,
        Text sentence) {}
