package io.mqconsole.audit;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A head that an auditor wrote down earlier.
 *
 * @param hash 64 hexadecimal digits
 */
public record NotedHead(long sequence, String hash) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** @throws ConsoleException {@code validation-failed} where it cannot be one */
    public NotedHead {
        hash = hash.strip().toLowerCase(Locale.ROOT);
        if (sequence < 1) {
            throw ConsoleException.invalid("headSequence", Text.of("audit.head-sequence"));
        }
        if (!HASH.matcher(hash).matches()) {
            throw ConsoleException.invalid("headHash", Text.of("audit.head-hash"));
        }
    }

    /** Null where neither was given. */
    public static @Nullable NotedHead of(@Nullable Long sequence, @Nullable String hash) {
        if (sequence == null && hash == null) {
            return null;
        }
        if (sequence == null || hash == null) {
            throw ConsoleException.invalid(sequence == null ? "headSequence" : "headHash", Text.of("audit.head-both"));
        }
        return new NotedHead(sequence, hash);
    }
}
