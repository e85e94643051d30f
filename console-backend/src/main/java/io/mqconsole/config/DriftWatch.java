package io.mqconsole.config;

import io.mqconsole.snapshot.Beat;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for drift every so often and on demand, and keeps what was found. */
@Component
class DriftWatch implements SmartLifecycle {
    private static final Duration NOTHING_SEEN = Duration.ofSeconds(10);

    private final DriftLook looking;
    private final DriftIgnores ignores;
    private final ConfigBrokers brokers;
    private final DriftFeed feed;
    private final DriftRhythm rhythm;
    private volatile DriftFindings found = DriftFindings.NONE;
    private @Nullable Beat beat;

    DriftWatch(DriftLook looking, DriftIgnores ignores, ConfigBrokers brokers, DriftFeed feed, DriftRhythm rhythm) {
        this.looking = looking;
        this.ignores = ignores;
        this.brokers = brokers;
        this.feed = feed;
        this.rhythm = rhythm;
    }

    /** As of the last look. */
    DriftFindings found() {
        return found;
    }

    /** Looks now, at the live picture. */
    DriftFindings look() {
        DriftFindings now = lookOnce();
        feed.moved();
        return now;
    }

    private synchronized DriftFindings lookOnce() {
        found = looking.now().after(found);
        ignores.forgetMended(found);
        return found;
    }

    @Override
    public synchronized void start() {
        beat = new Beat("looking for drift", this::period, this::look);
    }

    /** Soon again as long as there is no picture to look at. */
    Duration period() {
        return brokers.all().stream().anyMatch(ConfigBroker::listed) ? rhythm.every() : NOTHING_SEEN;
    }

    @Override
    public void stop() {
        Beat running = beat;
        beat = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return beat != null;
    }
}
