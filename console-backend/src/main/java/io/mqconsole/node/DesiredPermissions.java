package io.mqconsole.node;

import io.mqconsole.change.ChangeEngine;
import io.mqconsole.change.ChangeFeed;
import io.mqconsole.change.Written;
import io.mqconsole.config.BrokerConfigKind;
import io.mqconsole.snapshot.Beat;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The permission that each broker should have: the one this console last set on it. What was set on a master is meant for
 * whoever is the master of its group, because that is what clients see; so after a switch the new master should have it.
 */
@Component
class DesiredPermissions implements SmartLifecycle {
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final ChangeEngine changes;
    private final ChangeFeed feed;
    private volatile List<Written> written = List.of();
    private @Nullable Beat beat;
    private @Nullable Runnable subscription;

    DesiredPermissions(ChangeEngine changes, ChangeFeed feed) {
        this.changes = changes;
        this.feed = feed;
    }

    /** The last write that decides about a broker; costs no query. */
    Optional<Written> decisive(String region, String cluster, String brokerName, String address, boolean master) {
        return written.stream()
                .filter(one -> one.region().equals(region))
                .filter(one -> one.address().equals(address)
                        || master
                                && one.role().equals(NodeStatus.MASTER.name())
                                && one.cluster().equals(cluster)
                                && one.node().equals(brokerName))
                .max(Comparator.comparing(Written::at));
    }

    static @Nullable Integer bits(Written written) {
        String bits = written.values().get(NodePermission.KEY);
        return bits == null ? null : Integer.valueOf(bits);
    }

    private void read() {
        written = changes.lastWritten(BrokerConfigKind.subject(NodePermission.KEY));
    }

    @Override
    public synchronized void start() {
        Beat reading = new Beat("reading desired permissions", PERIOD, this::read);
        beat = reading;
        subscription = feed.subscribe(change -> reading.trigger());
    }

    @Override
    public synchronized void stop() {
        if (subscription != null) {
            subscription.run();
            subscription = null;
        }
        if (beat != null) {
            beat.close();
            beat = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return beat != null;
    }
}
