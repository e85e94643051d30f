package io.mqconsole.change;

import io.mqconsole.change.WrittenMapper.WrittenRow;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the console last wrote to one subject of a node, set back there, or found there as it was wanted: what is desired,
 * as long as nobody says otherwise.
 *
 * @param role what the node was when it was written
 * @param back whether that was a roll-back, so that these are the values of before
 * @param at when it was read back; when the change was started, where it was found so
 */
public record Written(
        String changeId,
        String region,
        String cluster,
        String node,
        String address,
        String subject,
        String role,
        Map<String, String> values,
        boolean back,
        Instant at) {

    static Optional<Written> of(WrittenRow row, ChangeRows rows) {
        return Optional.ofNullable(rows.values(row.values()))
                .map(values -> new Written(
                        row.changeId(),
                        row.region(),
                        row.cluster(),
                        row.node(),
                        row.address(),
                        row.subject(),
                        row.role(),
                        values,
                        row.back(),
                        row.at()));
    }
}
