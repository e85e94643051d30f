package io.mqconsole.config;

import java.util.List;

/** Which items a push carries. */
public sealed interface PushedItems {

    /** All that decide about a broker of the push. */
    record All() implements PushedItems {}

    /** These, by id, wherever they decide. */
    record Chosen(List<String> ids) implements PushedItems {
        public Chosen {
            ids = List.copyOf(ids);
        }
    }
}
