package io.mqconsole.holding;

import java.util.List;

/** Topics, or groups, as things that can be removed, many at once. */
public interface HoldingRemovals {
    HoldingKind kind();

    /** The right that removing them needs. */
    String permission();

    /** The operation that removes one of them: while it is switched off, many are not removed either. */
    String operation();

    /**
     * What removing them would do. Brokers are asked together for all of them.
     *
     * @return one for each id, in their order
     */
    List<Unwanted> of(List<String> ids);
}
