package io.mqconsole.snapshot;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.ClusterTable;
import io.mqconsole.admin.FanOut;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the brokers of a picture up to date with what the NameServers list now. */
final class BrokerTable {
    /** A broker that is listed nowhere is asked this much longer, then only remembered by the database. */
    static final Duration FORGET_AFTER = Duration.ofMinutes(10);

    private BrokerTable() {}

    /**
     * NameServers that did not answer have no say. When none answered, the registrations stay as they were.
     *
     * @return every broker listed or not yet forgotten
     */
    static Map<BrokerKey, BrokerPicture> merge(
            Map<BrokerKey, BrokerPicture> known, FanOut<ClusterTable> tables, Instant now) {
        var merged = new LinkedHashMap<BrokerKey, BrokerPicture>();
        Map<String, ClusterTable> answers = tables.byNode();
        if (answers.isEmpty()) {
            merged.putAll(known);
            return merged;
        }
        Map<BrokerKey, Map<String, Long>> listed = registrations(answers);
        listed.forEach((key, registrations) -> merged.put(key, listed(key, registrations, known.get(key), now)));
        known.forEach((key, picture) -> {
            if (!listed.containsKey(key) && picture.lastSeen().isAfter(now.minus(FORGET_AFTER))) {
                merged.put(key, unlisted(picture));
            }
        });
        return merged;
    }

    private static Map<BrokerKey, Map<String, Long>> registrations(Map<String, ClusterTable> answers) {
        var registrations = new LinkedHashMap<BrokerKey, Map<String, Long>>();
        answers.forEach((nameServer, table) -> {
            for (BrokerRef ref : table.brokers()) {
                registrations
                        .computeIfAbsent(BrokerKey.of(ref), key -> new HashMap<>())
                        .put(nameServer, ref.brokerId());
            }
        });
        return registrations;
    }

    private static BrokerPicture listed(
            BrokerKey key, Map<String, Long> registrations, @Nullable BrokerPicture before, Instant now) {
        return before == null
                ? new BrokerPicture(key, registrations, now, Reading.none(), Reading.none())
                : new BrokerPicture(key, registrations, now, before.runtime(), before.config());
    }

    private static BrokerPicture unlisted(BrokerPicture picture) {
        return new BrokerPicture(picture.key(), Map.of(), picture.listedAt(), picture.runtime(), picture.config());
    }
}
