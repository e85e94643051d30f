package io.mqconsole.group;

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
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All consumer groups of all regions, without asking a broker. Callers see those of the instances that they may reach. */
@Component
class GroupDirectory {
    private final InstanceAccess access;
    private final HoldingNotes notes;
    private final ScopedBrokers scoped;
    private final HoldingsTable<Group> table;

    GroupDirectory(
            HoldingsBoard board,
            FirstSeen firstSeen,
            InstanceAccess access,
            HoldingNotes notes,
            ScopedBrokers scoped,
            Clock clock) {
        this.access = access;
        this.notes = notes;
        this.scoped = scoped;
        this.table = new HoldingsTable<>(
                board, holdings -> new GroupTable(holdings, firstSeen, clock.instant()).groups(), Group::id);
    }

    Stream<Group> all() {
        InstanceScope reach = access.readable();
        ScopedBrokers.Now brokers = scoped.now();
        return table.all().filter(group -> reach.includes(group.instanceId())).map(group -> noted(group, brokers));
    }

    /** Whoever asks: for what is not shown, as counting. */
    Stream<Group> ofEverybody() {
        return table.all();
    }

    /** Whoever asks, like {@link #ofEverybody}. */
    Optional<Group> find(String region, String name) {
        return table.find(GroupTable.id(region, name));
    }

    /** @throws ConsoleException {@code not-found} if there is no such group, or it is out of the caller's reach */
    Group get(String id) {
        InstanceScope reach = access.readable();
        return table.find(id)
                .filter(group -> reach.includes(group.instanceId()))
                .map(group -> noted(group, scoped.now()))
                .orElseThrow(() -> new ConsoleException(ErrorCode.NOT_FOUND, Text.of("group.not-found")));
    }

    private Group noted(Group group, ScopedBrokers.Now brokers) {
        HoldingNote note = notes.of(group.region(), HoldingKind.GROUP, group.name());
        if (note.version() == 0) {
            return group;
        }
        return group.with(
                note, brokers.drift(group.region(), group.clusters(), group.brokers(), group.drift(), note.scope()));
    }

    @PreDestroy
    void close() {
        table.close();
    }
}
