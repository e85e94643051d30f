package io.mqconsole.config;

import io.mqconsole.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a push would do to one key of one NameServer.
 *
 * @param now null when it has no such key, or did not answer
 * @param why in words, where the verdict alone does not say it
 */
public record NameServerCell(
        String nameServer,
        String key,
        @Nullable String now,
        String wanted,
        Verdict verdict,
        @Nullable Text why) {

    /** The first that holds. */
    public enum Verdict {
        /** The key is never pushed. */
        FORBIDDEN,
        /** There is no such key, or it does not take such a value. */
        INVALID,
        /** The NameServer did not answer, so that it is not known what it holds. */
        SILENT,
        SAME,
        /** NameServers were measured not to take it. */
        NOT_TAKEN,
        /** The catalogue does not have the key, and it was asked for all the same. */
        UNKNOWN_KEY,
        /** It will be written, and counts after the next start. */
        RESTART,
        CHANGE
    }
}
