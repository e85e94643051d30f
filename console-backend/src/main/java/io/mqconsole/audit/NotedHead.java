package io.mqconsole.audit;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.util.Locale;
import java.util.regex.Pattern;

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
}
