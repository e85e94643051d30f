package io.mqconsole.kv;

import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What NameServers held of a key when they were asked just now. They do not tell each other, so they may differ.
 *
 * @param stored what the console keeps; null for nothing
 */
public record KvLive(@Nullable String stored, Instant collectedAt, List<AtNameServer> nameServers) {
    public KvLive {
        nameServers = List.copyOf(nameServers);
    }

    /** How a NameServer compares with what is stored. */
    public enum Verdict {
        SAME,
        DIFFERENT,
        /** It does not have the key, which is stored. */
        MISSING,
        /** It has the key, which is not stored. */
        ONLY_THERE,
        UNKNOWN
    }

    /**
     * @param value null when it has no such key, or did not answer
     * @param publishedBy the change that last wrote the key there; null when none did
     */
    public record AtNameServer(
            String region,
            String nameServer,
            @Nullable String value,
            Verdict verdict,
            @Nullable String publishedBy,
            @Nullable Instant publishedAt,
            @Nullable NodeFailure failure) {}
}
