package io.mqconsole.group;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.QueueProgress;
import org.jspecify.annotations.Nullable;

/**
 * How far a group is in one queue, as its broker answered just now.
 *
 * @param committed whether the group has confirmed anything in it; a broker tells 0 either way
 */
record LiveQueue(BrokerRef broker, QueueProgress queue, boolean committed) {
    Rebalance.Queue key() {
        return new Rebalance.Queue(queue.topic(), broker.brokerName(), queue.queueId());
    }

    /** Messages not confirmed; null when that cannot be told. */
    @Nullable
    Long difference() {
        if (queue.brokerOffset() == 0) {
            return 0L;
        }
        return committed && queue.consumerOffset() <= queue.brokerOffset()
                ? queue.brokerOffset() - queue.consumerOffset()
                : null;
    }

    /** Messages that are known to wait. */
    long waiting() {
        Long difference = difference();
        return difference == null ? 0 : difference;
    }

    @Nullable
    Unknown unknown() {
        if (difference() != null) {
            return null;
        }
        return new Unknown(committed ? Unknown.Reason.BEYOND_END : Unknown.Reason.NO_OFFSET, queue.topic());
    }
}
