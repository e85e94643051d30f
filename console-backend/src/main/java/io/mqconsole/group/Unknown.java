package io.mqconsole.group;

import org.jspecify.annotations.Nullable;

/**
 * Why a part of a backlog cannot be told.
 *
 * @param where the topic or the broker; null where it is the whole
 */
public record Unknown(Reason reason, @Nullable String where) {
    public enum Reason {
        /** Nothing was read yet. */
        NOT_READ,
        /** The broker did not answer. */
        BROKER_SILENT,
        /** The group has committed no offset in some queue: where it would begin is its clients' matter. */
        NO_OFFSET,
        /** The offset is beyond the last message, as after a broker lost some. */
        BEYOND_END,
        /** A group that broadcasts keeps its offsets at its clients. */
        BROADCAST
    }
}
