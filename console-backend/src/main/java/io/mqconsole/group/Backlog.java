package io.mqconsole.group;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that a group has not consumed, its retry topic included.
 *
 * @param known of the queues that can be told, never more than there are
 * @param unknown what is missing from it, each reason once per place; empty when nothing is
 */
public record Backlog(long known, List<Unknown> unknown) {
    public Backlog {
        unknown = List.copyOf(unknown);
    }

    /** Null when a part of it cannot be told. */
    public @Nullable Long messages() {
        return unknown.isEmpty() ? known : null;
    }
}
