package io.mqconsole.audit;

import io.mqconsole.shared.Text;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A {@link Verification} as REST shows it. */
record VerificationView(
        boolean intact,
        long rows,
        long headSequence,
        String headHash,
        @Nullable Boolean notedHeadFound,
        Instant checkedAt,
        @Nullable BrokenView firstBroken) {

    /** A {@link BrokenLink} with its sentence in the reader's language. */
    record BrokenView(
            long id,
            @Nullable Instant at,
            Break what,
            String expected,
            @Nullable String found,
            String sentence) {}

    static VerificationView of(Verification found, Function<Text, String> words) {
        BrokenLink broken = found.firstBroken();
        return new VerificationView(
                found.intact(),
                found.rows(),
                found.headSequence(),
                found.headHash(),
                found.notedHeadFound(),
                found.checkedAt(),
                broken == null
                        ? null
                        : new BrokenView(
                                broken.id(),
                                broken.at(),
                                broken.what(),
                                broken.expected(),
                                broken.found(),
                                words.apply(broken.sentence())));
    }
}
