package io.mqconsole.admin;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Bounds the requests under way at each node over all calls of a region, because a broker drops what waits in its admin
 * queue for more than five seconds.
 */
final class NodeWindows {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    /** Only nodes that have requests under way, so that brokers long gone leave nothing behind. */
    private final Map<String, Integer> underWay = new HashMap<>();

    /** A place in a node's window; closing gives it back. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * @param limit how many requests may be under way at the node, this one included
     * @throws NodeFailure when no place became free before the deadline
     */
    Place enter(String node, int limit, Deadline deadline) throws NodeFailure, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (underWay.getOrDefault(node, 0) >= limit) {
                if (left.awaitNanos(deadline.remaining().toNanos()) <= 0) {
                    throw new NodeFailure(
                            AdminError.Kind.TIMEOUT, "still " + limit + " requests under way, none was sent");
                }
            }
            underWay.merge(node, 1, Integer::sum);
        } finally {
            lock.unlock();
        }
        return () -> leave(node);
    }

    private void leave(String node) {
        lock.lock();
        try {
            underWay.computeIfPresent(node, (name, count) -> count == 1 ? null : count - 1);
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int nodesInUse() {
        lock.lock();
        try {
            return underWay.size();
        } finally {
            lock.unlock();
        }
    }
}
