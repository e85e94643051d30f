package io.mqconsole.config;

import io.mqconsole.config.NameServerCell.Verdict;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each key and NameServer what a push would do there. */
@Component
class NameServerCells {
    private final ConfigCatalogue catalogue;
    private final KeyWarnings keys;

    NameServerCells(ConfigCatalogue catalogue, KeyWarnings keys) {
        this.catalogue = catalogue;
        this.keys = keys;
    }

    /**
     * @param nodes addresses that the push goes to
     * @param held what NameServers answered just now
     * @return by key, then in the order of the addresses
     */
    List<NameServerCell> of(NameServerPush push, List<String> nodes, NameServerComparison held) {
        var cells = new ArrayList<NameServerCell>();
        new TreeMap<>(push.values()).forEach((key, wanted) -> {
            Optional<Text> problem = catalogue.problem(KeyOwner.NAMESERVER, key, wanted, push.allowUnknown());
            Map<String, @Nullable String> values = valuesOf(key, held);
            for (String node : nodes) {
                String now = values.get(node);
                Optional<NodeFailure> failure = held.failures().stream()
                        .filter(one -> one.node().equals(node))
                        .findFirst();
                Verdict verdict = problem.map(why -> refusal(key))
                        .or(() -> failure.map(silent -> Verdict.SILENT))
                        .orElseGet(() -> verdict(key, wanted, now));
                Text why =
                        problem.or(() -> failure.map(NameServerCells::silence)).orElse(null);
                cells.add(new NameServerCell(node, key, now, wanted, verdict, why));
            }
        });
        return cells;
    }

    private static Map<String, @Nullable String> valuesOf(String key, NameServerComparison held) {
        return held.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(NameServerComparison.Row::values)
                .orElse(Map.of());
    }

    private static Verdict refusal(String key) {
        return Forbidden.of(key).isPresent() ? Verdict.FORBIDDEN : Verdict.INVALID;
    }

    private static Text silence(NodeFailure failure) {
        return Text.of("namesrv-config.silent", failure.code(), failure.detail());
    }

    private Verdict verdict(String key, String wanted, @Nullable String now) {
        if (Objects.equals(wanted, now)) {
            return Verdict.SAME;
        }
        return switch (keys.note(KeyOwner.NAMESERVER, key)) {
            case NOT_TAKEN -> Verdict.NOT_TAKEN;
            case UNKNOWN_KEY -> Verdict.UNKNOWN_KEY;
            case RESTART -> Verdict.RESTART;
            case NONE -> Verdict.CHANGE;
        };
    }
}
