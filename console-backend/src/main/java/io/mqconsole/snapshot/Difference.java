package io.mqconsole.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that the brokers of a cluster should hold alike, and do not.
 *
 * @param property what differs; null where the whole thing is missing on some
 * @param values by broker name; null where the broker does not hold the thing
 */
public record Difference(String cluster, @Nullable String property, Map<String, @Nullable String> values) {
    /** The property of what brokers hold that are out of the scope of the thing. */
    public static final String SCOPE = "scope";

    private static final String OUTSIDE = "outside";

    /** @param brokers names of those that hold the thing and are out of its scope */
    public static Difference outside(String cluster, Collection<String> brokers) {
        var values = new TreeMap<String, @Nullable String>();
        brokers.forEach(broker -> values.put(broker, OUTSIDE));
        return new Difference(cluster, SCOPE, values);
    }

    /** Whether the thing is where its scope does not want it, rather than held differently. */
    public boolean aboutScope() {
        return SCOPE.equals(property);
    }

    /** Brokers without the thing. */
    public List<String> missingOn() {
        return values.entrySet().stream()
                .filter(value -> value.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The same without brokers that lack the thing and need not have it.
     *
     * @param should whether a broker, by its cluster and name, shall hold it
     */
    public static List<Difference> within(List<Difference> differences, BiPredicate<String, String> should) {
        return differences.stream()
                .map(difference -> difference.property() == null ? difference.where(should) : difference)
                .filter(difference ->
                        difference.property() != null || !difference.missingOn().isEmpty())
                .toList();
    }

    private Difference where(BiPredicate<String, String> should) {
        var rest = new TreeMap<String, @Nullable String>(values);
        rest.entrySet().removeIf(side -> side.getValue() == null && !should.test(cluster, side.getKey()));
        return new Difference(cluster, null, rest);
    }

    /**
     * Compares within each cluster.
     *
     * @param should the broker groups that should hold the thing
     * @param sides the thing as broker groups do hold it
     * @param properties of one side, to be put side by side
     * @return empty when nothing differs
     */
    public static <S> List<Difference> between(
            Collection<BrokerGroup> should, Map<BrokerGroup, S> sides, Function<S, Map<String, String>> properties) {
        var differences = new ArrayList<Difference>();
        should.stream()
                .collect(Collectors.groupingBy(BrokerGroup::cluster, TreeMap::new, Collectors.toList()))
                .forEach((cluster, groups) -> {
                    if (groups.stream().map(sides::get).distinct().count() > 1) {
                        var byBroker = new TreeMap<String, @Nullable Map<String, String>>();
                        groups.forEach(group -> {
                            S side = sides.get(group);
                            byBroker.put(group.brokerName(), side == null ? null : properties.apply(side));
                        });
                        differences.addAll(among(cluster, byBroker));
                    }
                });
        return differences;
    }

    private static List<Difference> among(String cluster, Map<String, @Nullable Map<String, String>> sides) {
        var differences = new ArrayList<Difference>();
        if (sides.containsValue(null)) {
            var holding = new TreeMap<String, @Nullable String>();
            sides.forEach((broker, properties) -> holding.put(broker, properties == null ? null : ""));
            differences.add(new Difference(cluster, null, holding));
        }
        Map<String, Map<String, String>> present = new TreeMap<>();
        sides.forEach((broker, properties) -> {
            if (properties != null) {
                present.put(broker, properties);
            }
        });
        present.values().stream()
                .flatMap(properties -> properties.keySet().stream())
                .distinct()
                .sorted()
                .forEach(name -> {
                    var values = new TreeMap<String, @Nullable String>();
                    present.forEach((broker, properties) -> values.put(broker, properties.getOrDefault(name, "")));
                    if (values.values().stream().distinct().count() > 1) {
                        differences.add(new Difference(cluster, name, values));
                    }
                });
        return differences;
    }
}
