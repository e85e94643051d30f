package io.mqconsole.audit;

import io.mqconsole.shared.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the chain row by row, in the order of the ids, and tells the first link that is broken. It remembers two rows
 * and no more.
 */
final class ChainWalk {
    private final @Nullable ChainHead head;
    private @Nullable ChainRow lastButOne;
    private @Nullable ChainRow last;
    private long rows;

    /** @param head where the chain is said to end; null when nobody says so any more */
    ChainWalk(@Nullable ChainHead head) {
        this.head = head;
    }

    /** How many rows were in order so far. */
    long rows() {
        return rows;
    }

    Optional<BrokenLink> next(ChainRow row) {
        String previous = lastHash();
        if (head != null && row.id() > head.sequence()) {
            return Optional.of(link(row, Break.OUT_OF_PLACE, head.hash(), row.hash(), "audit.broken.beyond"));
        }
        if (row.follows(previous) && row.hashAfter(previous).equals(row.hash())) {
            lastButOne = last;
            last = row;
            rows++;
            return Optional.empty();
        }
        return Optional.of(broken(row, previous));
    }

    private BrokenLink broken(ChainRow row, String previous) {
        String here = row.hashAfter(previous);
        if (row.follows(previous)) {
            return link(row, Break.EDITED, row.hash(), here, "audit.broken.edited");
        }
        if (here.equals(row.hash())) {
            // It was written after that row, and only the link to it was touched.
            return link(row, Break.EDITED, previous, row.previousHash(), "audit.broken.edited");
        }
        if (row.id() > lastId() + 1) {
            return missing(lastId() + 1, row.id() - 1, row.previousHash(), previous);
        }
        ChainRow before = last;
        if (before != null && row.follows(hash(lastButOne))) {
            return stepBack(link(before, Break.OUT_OF_PLACE, row.previousHash(), previous, "audit.broken.put-in"));
        }
        if (before != null && row.hashAfter(row.previousHash()).equals(row.hash())) {
            return stepBack(link(before, Break.EDITED, row.previousHash(), previous, "audit.broken.rewritten"));
        }
        return link(row, Break.OUT_OF_PLACE, previous, row.previousHash(), "audit.broken.out-of-place");
    }

    /** It is the row before that cannot be trusted. */
    private BrokenLink stepBack(BrokenLink blamed) {
        last = lastButOne;
        rows--;
        return blamed;
    }

    /** After the last row: whether the chain ends where it was said to. */
    Optional<BrokenLink> finished() {
        ChainRow end = last;
        if (head == null) {
            return Optional.of(head(lastHash(), null, Text.of("audit.no-head")));
        }
        if (lastId() < head.sequence()) {
            return Optional.of(missing(lastId() + 1, head.sequence(), head.hash(), lastHash()));
        }
        if (!lastHash().equals(head.hash())) {
            return Optional.of(
                    end == null
                            ? head(ChainRow.START, head.hash(), Text.of("audit.broken.head", 0))
                            : link(end, Break.HEAD_DIFFERS, head.hash(), end.hash(), "audit.broken.head"));
        }
        return rows == head.rows()
                ? Optional.empty()
                : Optional.of(head(
                        Long.toString(head.rows()),
                        Long.toString(rows),
                        Text.of("audit.broken.count", head.rows(), rows)));
    }

    private static BrokenLink link(ChainRow row, Break what, String expected, String found, String key) {
        return new BrokenLink(row.id(), row.moment(), what, expected, found, Text.of(key, row.id()));
    }

    private static BrokenLink missing(long first, long lastMissing, String expected, String found) {
        Text sentence = first == lastMissing
                ? Text.of("audit.broken.removed-one", first)
                : Text.of("audit.broken.removed", first, lastMissing);
        return new BrokenLink(first, null, Break.REMOVED, expected, found, sentence);
    }

    private BrokenLink head(String expected, @Nullable String found, Text sentence) {
        return new BrokenLink(lastId(), null, Break.HEAD_DIFFERS, expected, found, sentence);
    }

    /** The id of the last row that was in order; 0 when there is none. */
    long lastId() {
        return last == null ? 0 : last.id();
    }

    /** Its hash. */
    String lastHash() {
        return hash(last);
    }

    private static String hash(@Nullable ChainRow row) {
        return row == null ? ChainRow.START : row.hash();
    }
}
