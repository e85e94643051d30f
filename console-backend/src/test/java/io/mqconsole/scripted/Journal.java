package io.mqconsole.scripted;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What each node was asked and when it answered, in the order in which it happened. */
public final class Journal {
    /** @param answered false for the request, true for the answer to it */
    public record Entry(String node, int code, boolean answered) {}

    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

    void asked(String node, int code) {
        entries.add(new Entry(node, code, false));
    }

    void answers(String node, int code) {
        entries.add(new Entry(node, code, true));
    }

    /** All about requests of one code. */
    public List<Entry> of(int code) {
        return entries.stream().filter(entry -> entry.code() == code).toList();
    }

    /** How often a node was asked. */
    public long asked(ScriptedBroker broker, int code) {
        return of(code).stream()
                .filter(entry -> entry.node().equals(broker.name()) && !entry.answered())
                .count();
    }

    void clear() {
        entries.clear();
    }
}
