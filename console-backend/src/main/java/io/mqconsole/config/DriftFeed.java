package io.mqconsole.config;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells who watches that drift was looked for again, or that somebody ignores some of it. */
@Component
class DriftFeed {
    private static final Logger log = LoggerFactory.getLogger(DriftFeed.class);
    private static final String NEWS = "config-drift";

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Calls the listener, which must be quick, with nothing it needs to look at.
     *
     * @return ends the subscription
     */
    Runnable subscribe(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void moved() {
        for (Consumer<String> listener : listeners) {
            try {
                listener.accept(NEWS);
            } catch (RuntimeException e) {
                log.warn("A listener of drift failed", e);
            }
        }
    }
}
