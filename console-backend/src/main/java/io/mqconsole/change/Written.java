package io.mqconsole.change;

import io.mqconsole.change.ChangeMapper.WrittenRow;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the console last wrote to one subject of a node, or set back there: what is desired, as long as nobody says
 * otherwise.
 *
 * @param role what the node was when it was written
 * @param at when it was read back
 */
public record Written(
        String changeId,
        String region,
        String cluster,
        String node,
        String address,
        String role,
        Map<String, String> values,
        Instant at) {

    static Optional<Written> of(WrittenRow row, ChangeRows rows) {
        return Optional.ofNullable(
                        rows.values(row.status() == TargetStatus.ROLLED_BACK ? row.beforeValues() : row.wantedValues()))
                .map(values -> new Written(
                        row.changeId(),
                        row.region(),
                        row.cluster(),
                        row.node(),
                        row.address(),
                        row.role(),
                        values,
                        row.finishedAt()));
    }
}
