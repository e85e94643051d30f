package io.mqconsole.snapshot;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A picture that several beats change. Each change is told to the listeners at once, and never after a later one: what they
 * make of a picture takes a while, and the last to finish would win.
 */
final class Publication<T> {
    private final AtomicReference<T> latest;
    private final Consumer<T> publish;
    private final ReentrantLock publishing = new ReentrantLock();
    private T published;

    Publication(T first, Consumer<T> publish) {
        this.latest = new AtomicReference<>(first);
        this.publish = publish;
        this.published = first;
    }

    T get() {
        return latest.get();
    }

    /** A change that is told with the next one. */
    T prepare(UnaryOperator<T> change) {
        return latest.updateAndGet(change);
    }

    /** Returns after the change was told, by itself or as a part of a later picture. */
    T update(UnaryOperator<T> change) {
        T after = latest.updateAndGet(change);
        publishing.lock();
        try {
            T now = latest.get();
            if (now != published) {
                published = now;
                publish.accept(now);
            }
        } finally {
            publishing.unlock();
        }
        return after;
    }
}
