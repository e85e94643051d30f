package io.mqconsole.scripted;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A NameServer and any number of masters in this process, for faults that real brokers cannot be made to show, and for more
 * brokers than a machine can run.
 */
public final class ScriptedCluster implements AutoCloseable {
    public static final String NAME = "scripted";

    private final Journal journal = new Journal();
    private final List<ScriptedBroker> brokers;
    private final ScriptedNameServer nameServer;

    private ScriptedCluster(int size) {
        brokers = IntStream.range(0, size)
                .mapToObj(number -> new ScriptedBroker(number, journal))
                .toList();
        nameServer = new ScriptedNameServer(brokers);
    }

    public static ScriptedCluster of(int brokers) {
        return new ScriptedCluster(brokers);
    }

    /** {@code host:port}. */
    public String namesrvAddr() {
        return nameServer.address();
    }

    public List<ScriptedBroker> brokers() {
        return brokers;
    }

    public ScriptedBroker broker(int number) {
        return brokers.get(number);
    }

    public Journal journal() {
        return journal;
    }

    /** All brokers honest and as new, and nothing in the journal. */
    public void renew() {
        brokers.forEach(ScriptedBroker::renew);
        journal.clear();
    }

    @Override
    public void close() {
        nameServer.close();
        brokers.forEach(ScriptedBroker::close);
    }
}
