package io.mqconsole.holding;

import io.mqconsole.scope.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a topic or a group.
 *
 * @param owner the application it belongs to
 * @param scope the nodes that are meant to hold it
 * @param operator who wrote it last; null while nobody has
 * @param version to be sent back with a change; 0 while nobody has written anything
 */
public record HoldingNote(
        @Nullable String owner,
        @Nullable String remark,
        Scope scope,
        @Nullable String operator,
        @Nullable Instant updatedAt,
        int version) {
    public static final HoldingNote NONE = new HoldingNote(null, null, Scope.ALL, null, null, 0);
}
