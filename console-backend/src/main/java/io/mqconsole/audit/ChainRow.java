package io.mqconsole.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail as its hash sees it: text as it stands in the database, whatever somebody made of it there.
 *
 * @param at UTC, {@code yyyy-MM-dd HH:mm:ss.SSSSSS}, which is all that MySQL keeps
 * @param detailHash SHA-256 of the detail, since a detail may be megabytes long and a walk reads all rows
 * @param previousHash that of the row before; zeros for the first
 * @param hash over everything else
 */
record ChainRow(
        long id,
        String at,
        String actor,
        String wayIn,
        String address,
        String action,
        String resource,
        String outcome,
        @Nullable String detailHash,
        @Nullable String correlationId,
        String previousHash,
        String hash) {
    /** What stands before the first row. */
    static final String START = "0".repeat(64);

    private static final String ENCODING = "mqconsole audit row 1";
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    static ChainRow of(AuditEntry entry, long id, String previousHash) {
        String detail = entry.detail();
        return new ChainRow(
                        id,
                        AT.format(LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC)),
                        entry.actor().name(),
                        entry.actor().wayIn().name(),
                        entry.actor().address(),
                        entry.action(),
                        entry.resource(),
                        entry.outcome().name(),
                        detail == null ? null : hex(Sha256.fresh().digest(detail.getBytes(StandardCharsets.UTF_8))),
                        entry.correlationId(),
                        START,
                        START)
                .after(previousHash);
    }

    /** The same content as it must stand after a row with this hash. */
    ChainRow after(String previous) {
        return new ChainRow(
                id,
                at,
                actor,
                wayIn,
                address,
                action,
                resource,
                outcome,
                detailHash,
                correlationId,
                previous,
                hashAfter(previous));
    }

    boolean follows(String previous) {
        return previousHash.equals(previous);
    }

    /**
     * Every part with its length in front, so that no two different rows are the same bytes; what is null has the length
     * −1. Decision 12 describes it for whoever recomputes it without us.
     */
    String hashAfter(String previous) {
        MessageDigest digest = Sha256.fresh();
        List<@Nullable String> parts = Arrays.asList(
                ENCODING,
                previous,
                Long.toString(id),
                at,
                actor,
                wayIn,
                address,
                action,
                resource,
                outcome,
                detailHash,
                correlationId);
        parts.forEach(part -> Sha256.add(digest, part));
        return hex(digest.digest());
    }

    /** Null where somebody made a time of it that is none. */
    @Nullable
    Instant moment() {
        try {
            return LocalDateTime.parse(at, AT).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
