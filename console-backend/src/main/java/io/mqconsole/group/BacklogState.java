package io.mqconsole.group;

/** What a backlog is looked for by. One of which a part is unknown may be waiting as well. */
public enum BacklogState {
    /** Nothing waits, for certain. */
    NONE {
        @Override
        boolean matches(Backlog backlog) {
            return backlog.known() == 0 && backlog.unknown().isEmpty();
        }
    },
    /** Messages are known to wait. */
    WAITING {
        @Override
        boolean matches(Backlog backlog) {
            return backlog.known() > 0;
        }
    },
    /** A part of it cannot be told. */
    UNKNOWN {
        @Override
        boolean matches(Backlog backlog) {
            return !backlog.unknown().isEmpty();
        }
    };

    abstract boolean matches(Backlog backlog);
}
