package io.mqconsole.bulk;

import io.mqconsole.holding.HoldingKind;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.util.List;

/**
 * Topics and groups that somebody has chosen, by their ids: each once, and at most {@link #MOST}.
 *
 * @param topics their ids
 * @param groups their ids
 */
public record BulkSelection(List<String> topics, List<String> groups) {
    public static final int MOST = 1_000;

    /** @throws ConsoleException {@code validation-failed} for none and for too many */
    public BulkSelection {
        topics = topics.stream().distinct().toList();
        groups = groups.stream().distinct().toList();
        if (topics.isEmpty() && groups.isEmpty()) {
            throw ConsoleException.invalid("topics", Text.of("bulk.none-chosen"));
        }
        if (topics.size() + groups.size() > MOST) {
            throw ConsoleException.invalid("topics", Text.of("bulk.too-many-chosen", MOST));
        }
    }

    /** Of one kind only. */
    public static BulkSelection of(HoldingKind kind, List<String> ids) {
        return kind == HoldingKind.TOPIC ? new BulkSelection(ids, List.of()) : new BulkSelection(List.of(), ids);
    }

    List<String> ids(HoldingKind kind) {
        return switch (kind) {
            case TOPIC -> topics;
            case GROUP -> groups;
        };
    }

    public int size() {
        return topics.size() + groups.size();
    }
}
