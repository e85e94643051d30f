package io.mqconsole.group;

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

/** All consumer groups of all regions, without asking a broker. */
@Component
class GroupDirectory {
    private final HoldingsTable<Group> table;

    GroupDirectory(HoldingsBoard board, FirstSeen firstSeen, Clock clock) {
        this.table = new HoldingsTable<>(
                board, holdings -> new GroupTable(holdings, firstSeen, clock.instant()).groups(), Group::id);
    }

    Stream<Group> all() {
        return table.all();
    }

    /** @throws ConsoleException {@code not-found} if there is no such group */
    Group get(String id) {
        return table.find(id).orElseThrow(() -> new ConsoleException(ErrorCode.NOT_FOUND, Text.of("group.not-found")));
    }

    @PreDestroy
    void close() {
        table.close();
    }
}
