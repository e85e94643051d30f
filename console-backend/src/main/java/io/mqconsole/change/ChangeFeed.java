package io.mqconsole.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells who watches that a change has moved: at once for runs of this console, within a beat for those of others. */
@Component
public class ChangeFeed {
    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Calls the listener with the id of each change that moves, on the runner's thread: it must be quick.
     *
     * @return ends the subscription
     */
    public Runnable subscribe(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void moved(String changeId) {
        for (Consumer<String> listener : listeners) {
            try {
                listener.accept(changeId);
            } catch (RuntimeException e) {
                log.warn("A listener of change {} failed", changeId, e);
            }
        }
    }
}
