package io.mqconsole.config;

import io.mqconsole.admin.FanOut;
import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the NameServers of a region answered of their configuration, side by side. They do not tell each other, so they may
 * differ.
 *
 * @param nameServers addresses of all that were asked, in the order of the region
 * @param rows by key
 * @param failures NameServers that did not answer; rows say nothing of them
 */
public record NameServerComparison(
        String region, Instant collectedAt, List<String> nameServers, List<Row> rows, List<NodeFailure> failures) {
    public NameServerComparison {
        nameServers = List.copyOf(nameServers);
        rows = List.copyOf(rows);
        failures = List.copyOf(failures);
    }

    /**
     * A key.
     *
     * @param values by address of the NameServers that answered; null where one does not have the key
     * @param hidden true for a secret, whose values are masked
     * @param differs whether not all that answered hold the same
     * @param individual whether each has one of its own, such as a path or a port, so that a difference is none
     * @param known null for a key that RocketMQ does not have
     */
    public record Row(
            String key,
            Map<String, @Nullable String> values,
            boolean hidden,
            boolean differs,
            boolean individual,
            @Nullable ConfigKey known) {
        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** Whether they hold different values of what should be alike. */
        public boolean disagrees() {
            return differs && !individual;
        }
    }

    static NameServerComparison of(
            String region, FanOut<Map<String, String>> answers, ConfigCatalogue catalogue, Instant now) {
        Map<String, Map<String, String>> configs = answers.byNode();
        var keys = new TreeSet<String>();
        configs.values().forEach(config -> keys.addAll(config.keySet()));
        return new NameServerComparison(
                region,
                now,
                answers.results().stream().map(result -> result.node()).toList(),
                keys.stream().map(key -> row(key, configs, catalogue)).toList(),
                answers.errors().stream().map(NodeFailure::of).toList());
    }

    private static Row row(String key, Map<String, Map<String, String>> configs, ConfigCatalogue catalogue) {
        Map<String, @Nullable String> held = new LinkedHashMap<>();
        configs.forEach((nameServer, config) -> held.put(nameServer, config.get(key)));
        boolean differs = new HashSet<>(held.values()).size() > 1;
        boolean hidden = held.values().stream().anyMatch(value -> value != null && ConfigCatalogue.hides(key, value));
        if (hidden) {
            held.replaceAll((nameServer, value) ->
                    value != null && ConfigCatalogue.hides(key, value) ? ConfigCatalogue.MASK : value);
        }
        return new Row(
                key,
                held,
                hidden,
                differs,
                Forbidden.of(key).filter(Forbidden::ofEachNode).isPresent(),
                catalogue.find(KeyOwner.NAMESERVER, key).orElse(null));
    }
}
