package io.mqconsole.access;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets costly work for one key be done one after the other, in the order it came. A flood from one address then keeps one
 * core busy at most, and leaves the others to everybody else.
 */
final class Lanes {
    private static final class Lane {
        final ReentrantLock turn = new ReentrantLock(true);
        int users;
    }

    private final ConcurrentMap<String, Lane> lanes = new ConcurrentHashMap<>();

    <T extends @Nullable Object> T inTurn(String key, Supplier<T> work) {
        Lane lane = lanes.compute(key, (any, known) -> {
            Lane joined = known == null ? new Lane() : known;
            joined.users++;
            return joined;
        });
        lane.turn.lock();
        try {
            return work.get();
        } finally {
            lane.turn.unlock();
            lanes.computeIfPresent(key, (any, left) -> --left.users == 0 ? null : left);
        }
    }

    int inUse() {
        return lanes.size();
    }
}
