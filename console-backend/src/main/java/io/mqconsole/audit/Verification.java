package io.mqconsole.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What walking along the whole chain found.
 *
 * @param rows that were in order, up to the first broken link
 * @param headSequence the id of the last row that was in order
 * @param headHash its hash: what an auditor notes down elsewhere
 * @param notedHeadFound whether the head that the caller had noted is still part of the chain; null when none was given, or
 *     the chain is broken before it
 * @param firstBroken null when all is as it was written
 */
public record Verification(
        boolean intact,
        long rows,
        long headSequence,
        String headHash,
        @Nullable Boolean notedHeadFound,
        Instant checkedAt,
        @Nullable BrokenLink firstBroken) {}
