package io.mqconsole.change;

import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Optional;

/**
 * Watches what a wave does to those who use its nodes. It is asked after each wave of a change that soaks, the
 * last one included, and must not throw because a node is away.
 */
public interface WaveGate {
    /**
     * Looks at the nodes before they are written to.
     *
     * @param wave all that is about to be written
     * @return asked after the soak; empty when this gate has nothing to say about such a change
     */
    Optional<Watch> before(Change change, List<ChangeTarget> wave);

    /** See {@link #before}. */
    @FunctionalInterface
    interface Watch {
        /** @return why the change must go no further, with the numbers */
        Optional<Text> objection();
    }
}
