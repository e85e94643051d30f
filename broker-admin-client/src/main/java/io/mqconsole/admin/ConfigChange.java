package io.mqconsole.admin;

import org.jspecify.annotations.Nullable;

/**
 * What came of one configuration key on one node.
 *
 * @param before null when the node did not have the key, or did not tell
 * @param after what the node held when it was asked last; null when it did not have the key, or was not asked or did not
 *     tell after the write
 */
public record ConfigChange(
        String key,
        @Nullable String before,
        String wanted,
        @Nullable String after,
        Status status) {

    public enum Status {
        /** The node holds the wanted value, whoever wrote it and whatever the node answered. */
        APPLIED,
        /** The node answered SUCCESS and holds what it held: it does not know the key or cannot read the value. */
        IGNORED,
        /** The node was asked to change it and now holds a third value. */
        COERCED,
        /** The node answered with an error, to this write or to the question before it, and does not hold the value. */
        REJECTED,
        /**
         * The node did not answer. Nothing was written if the write was not sent; if it was, {@code after} tells what the node
         * holds, and null that nobody knows whether it took the write.
         */
        UNREACHABLE,
        /** Nothing was sent, because the node is not the one that was meant or does not hold what was expected. */
        CONFLICT
    }
}
