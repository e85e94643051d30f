package io.mqconsole.group;

import io.mqconsole.access.InstanceAccess;
import io.mqconsole.access.InstanceScope;
import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.HoldingNote;
import io.mqconsole.holding.HoldingNotes;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.FirstSeen;
import io.mqconsole.snapshot.HoldingsBoard;
import io.mqconsole.snapshot.HoldingsTable;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All consumer groups of all regions, without asking a broker. Callers see those of the instances that they may reach. */
@Component
class GroupDirectory {
    private final InstanceAccess access;
    private final HoldingNotes notes;
    private final HoldingsTable<Group> table;

    GroupDirectory(HoldingsBoard board, FirstSeen firstSeen, InstanceAccess access, HoldingNotes notes, Clock clock) {
        this.access = access;
        this.notes = notes;
        this.table = new HoldingsTable<>(
                board, holdings -> new GroupTable(holdings, firstSeen, clock.instant()).groups(), Group::id);
    }

    Stream<Group> all() {
        InstanceScope reach = access.readable();
        return table.all().filter(group -> reach.includes(group.instanceId())).map(this::noted);
    }

    /** Whoever asks: for what is not shown, as counting. */
    Stream<Group> ofEverybody() {
        return table.all();
    }

    /** @throws ConsoleException {@code not-found} if there is no such group, or it is out of the caller's reach */
    Group get(String id) {
        InstanceScope reach = access.readable();
        return table.find(id)
                .filter(group -> reach.includes(group.instanceId()))
                .map(this::noted)
                .orElseThrow(() -> new ConsoleException(ErrorCode.NOT_FOUND, Text.of("group.not-found")));
    }

    private Group noted(Group group) {
        HoldingNote note = notes.of(group.region(), HoldingKind.GROUP, group.name());
        return note.version() == 0 ? group : group.with(note);
    }

    @PreDestroy
    void close() {
        table.close();
    }
}
