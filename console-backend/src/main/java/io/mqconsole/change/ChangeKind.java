package io.mqconsole.change;

import java.util.List;

/**
 * One kind of write to brokers or NameServers. The engine plans, spreads over waves, locks, records and undoes; a kind
 * only reads, and writes with read-back. No method throws because a node is away.
 */
public interface ChangeKind {

    /** As in the API, such as {@code BROKER_CONFIG}. */
    String name();

    /**
     * Whether a node that holds what is wanted already counts as one that was told to hold it. It is written down then: for
     * kinds of which somebody asks later what each node shall hold.
     */
    default boolean tellsWhatIsHeld() {
        return false;
    }

    /** What the targets hold now, and who answers there. All at once, under one deadline. */
    List<TargetReading> read(List<Wish> wishes);

    /**
     * Writes, reads back, and proves, all at once and under one deadline. Where the target already holds what is wanted
     * nothing is sent, only proven.
     *
     * @return one outcome per write, in the same order
     */
    List<TargetOutcome> write(List<TargetWrite> writes);
}
