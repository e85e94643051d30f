package io.mqconsole.topic;

import io.mqconsole.access.InstanceAccess;
import io.mqconsole.access.InstanceScope;
import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.HoldingNote;
import io.mqconsole.holding.HoldingNotes;
import io.mqconsole.holding.ScopedBrokers;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.FirstSeen;
import io.mqconsole.snapshot.HoldingsBoard;
import io.mqconsole.snapshot.HoldingsTable;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All topics of all regions, without asking a broker. Callers see those of the instances that they may reach. */
@Component
class TopicDirectory {
    private final InstanceAccess access;
    private final HoldingNotes notes;
    private final ScopedBrokers scoped;
    private final HoldingsTable<Topic> table;

    TopicDirectory(
            HoldingsBoard board, FirstSeen firstSeen, InstanceAccess access, HoldingNotes notes, ScopedBrokers scoped) {
        this.access = access;
        this.notes = notes;
        this.scoped = scoped;
        this.table = new HoldingsTable<>(board, holdings -> new TopicTable(holdings, firstSeen).topics(), Topic::id);
    }

    Stream<Topic> all() {
        InstanceScope reach = access.readable();
        ScopedBrokers.Now brokers = scoped.now();
        return table.all().filter(topic -> reach.includes(topic.instanceId())).map(topic -> noted(topic, brokers));
    }

    /** Whoever asks: for what is not shown, as counting. */
    Stream<Topic> ofEverybody() {
        return table.all();
    }

    /** Whoever asks, like {@link #ofEverybody}. */
    Optional<Topic> find(String region, String name) {
        return table.find(Topic.idOf(region, name));
    }

    /** @throws ConsoleException {@code not-found} if there is no such topic, or it is out of the caller's reach */
    Topic get(String id) {
        InstanceScope reach = access.readable();
        return table.find(id)
                .filter(topic -> reach.includes(topic.instanceId()))
                .map(topic -> noted(topic, scoped.now()))
                .orElseThrow(() -> new ConsoleException(ErrorCode.NOT_FOUND, Text.of("topic.not-found")));
    }

    private Topic noted(Topic topic, ScopedBrokers.Now brokers) {
        HoldingNote note = notes.of(topic.region(), HoldingKind.TOPIC, topic.name());
        if (note.version() == 0) {
            return topic;
        }
        return topic.with(
                note, brokers.drift(topic.region(), topic.clusters(), topic.brokers(), topic.drift(), note.scope()));
    }

    @PreDestroy
    void close() {
        table.close();
    }
}
