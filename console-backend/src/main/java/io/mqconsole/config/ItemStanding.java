package io.mqconsole.config;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * An item with how far it has come.
 *
 * @param nodes brokers that it decides about
 * @param pushedNodes of them those to which its value was pushed last
 * @param liveNodes of them those that hold its value
 * @param unknownNodes of them those that never said what they hold
 * @param driftNodes of them those that hold neither what is saved nor what was pushed
 * @param overriddenNodes brokers in its scope about which an item for a smaller target decides
 * @param pushedValues what was pushed to them last, each value once
 * @param liveValues what they hold, each value once
 */
public record ItemStanding(
        ConfigItem item,
        int nodes,
        int pushedNodes,
        int liveNodes,
        int unknownNodes,
        int driftNodes,
        int overriddenNodes,
        List<String> pushedValues,
        List<String> liveValues) {

    static ItemStanding of(ConfigItem item, Collection<ItemOnBroker> rows) {
        List<ItemOnBroker> mine = rows.stream()
                .filter(row -> row.deciding() != null && row.deciding().id().equals(item.id()))
                .filter(row -> row.standing() != Standing.OUT_OF_SCOPE)
                .toList();
        return new ItemStanding(
                item,
                mine.size(),
                (int) mine.stream()
                        .filter(row -> item.value() != null && item.value().equals(row.pushed()))
                        .count(),
                count(mine, Standing.LIVE),
                count(mine, Standing.UNKNOWN),
                count(mine, Standing.DRIFT),
                count(rows, Standing.OVERRIDDEN),
                mine.stream()
                        .map(ItemOnBroker::pushed)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                mine.stream()
                        .map(ItemOnBroker::live)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static int count(Collection<ItemOnBroker> rows, Standing standing) {
        return (int) rows.stream().filter(row -> row.standing() == standing).count();
    }
}
