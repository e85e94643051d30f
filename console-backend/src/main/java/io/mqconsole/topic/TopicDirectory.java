package io.mqconsole.topic;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.FirstSeen;
import io.mqconsole.snapshot.HoldingsBoard;
import io.mqconsole.snapshot.HoldingsTable;
import jakarta.annotation.PreDestroy;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All topics of all regions, without asking a broker. */
@Component
class TopicDirectory {
    private final HoldingsTable<Topic> table;

    TopicDirectory(HoldingsBoard board, FirstSeen firstSeen) {
        this.table = new HoldingsTable<>(board, holdings -> new TopicTable(holdings, firstSeen).topics(), Topic::id);
    }

    Stream<Topic> all() {
        return table.all();
    }

    /** @throws ConsoleException {@code not-found} if there is no such topic */
    Topic get(String id) {
        return table.find(id).orElseThrow(() -> new ConsoleException(ErrorCode.NOT_FOUND, Text.of("topic.not-found")));
    }

    @PreDestroy
    void close() {
        table.close();
    }
}
