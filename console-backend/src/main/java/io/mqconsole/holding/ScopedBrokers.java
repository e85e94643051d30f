package io.mqconsole.holding;

import io.mqconsole.config.ConfigBroker;
import io.mqconsole.config.ConfigBrokers;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.Difference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The brokers that a scope comes to. A broker group holds a topic or group as a whole, so it is in a scope when one of its
 * brokers is, the slaves included: then every node of the scope holds it, whoever leads.
 */
@Component
public class ScopedBrokers {
    private static final Comparator<ConfigBroker> ORDER =
            Comparator.comparing(ConfigBroker::brokerName).thenComparing(ConfigBroker::address);

    private final ConfigBrokers brokers;

    ScopedBrokers(ConfigBrokers brokers) {
        this.brokers = brokers;
    }

    /** The brokers as they are known now; no remote call. */
    public Now now() {
        return new Now(brokers);
    }

    /**
     * Where something new is to be made.
     *
     * @param chosen names of broker groups; null for all in the scope
     * @return null for all of the cluster
     * @throws ConsoleException {@code validation-failed} for a scope without a broker group of the cluster, and for a chosen
     *     one outside
     */
    public @Nullable List<String> chosen(String region, String cluster, @Nullable List<String> chosen, Scope scope) {
        if (scope.everywhere()) {
            return chosen;
        }
        Now now = now();
        List<ConfigBroker> there = now.of(region, Set.of(cluster)).stream()
                .filter(ConfigBroker::listed)
                .toList();
        if (there.isEmpty()) {
            // Whoever looks for masters says that there is no such cluster, or asks for a choice while they are not
            // known yet.
            return List.of();
        }
        Set<String> inside = now.inside(new Now.Place(region, cluster, scope));
        List<String> listed = there.stream()
                .map(ConfigBroker::brokerName)
                .filter(inside::contains)
                .distinct()
                .sorted()
                .toList();
        if (listed.isEmpty()) {
            throw nobody(cluster);
        }
        if (chosen != null && !inside.containsAll(chosen)) {
            throw ConsoleException.invalid("brokers", Text.of("scope.outside", String.join(", ", listed)));
        }
        return chosen == null ? listed : chosen;
    }

    /**
     * Where a row of a file goes.
     *
     * @param named names of broker groups, which are taken as they are; null for those of the scope
     * @param problems gets one when there are none
     * @return null for all of the cluster
     */
    public @Nullable List<String> ofRow(
            String region, String cluster, @Nullable List<String> named, Scope scope, List<FieldProblem> problems) {
        if (named != null) {
            return named;
        }
        try {
            return chosen(region, cluster, null, scope);
        } catch (ConsoleException nobody) {
            problems.addAll(nobody.fields());
            return null;
        }
    }

    static ConsoleException nobody(String clusters) {
        return ConsoleException.invalid("scope", Text.of("scope.nobody", clusters));
    }

    /** One reading of the brokers, for as long as a request takes: whoever asks for many scopes causes one. */
    public static final class Now {
        private record Place(String region, String cluster, Scope scope) {}

        private final ConfigBrokers source;
        private final Map<Place, Set<String>> groups = new HashMap<>();
        private @Nullable List<ConfigBroker> all;

        private Now(ConfigBrokers source) {
            this.source = source;
        }

        /** Those of some clusters, by broker group and address. */
        List<ConfigBroker> of(String region, Collection<String> clusters) {
            if (all == null) {
                all = source.all().stream().sorted(ORDER).toList();
            }
            return all.stream()
                    .filter(broker -> broker.region().equals(region) && clusters.contains(broker.cluster()))
                    .toList();
        }

        /** Whether a broker group shall hold what has this scope. */
        public boolean includes(String region, String cluster, String brokerName, Scope scope) {
            return scope.everywhere()
                    || groups.computeIfAbsent(new Place(region, cluster, scope), this::inside)
                            .contains(brokerName);
        }

        /**
         * What differs where something has this scope: brokers out of it do not lack it, and should not hold it.
         *
         * @param holders names of the broker groups that hold it
         * @param found what differs whatever the scope
         */
        public List<Difference> drift(
                String region,
                Collection<String> clusters,
                Collection<String> holders,
                List<Difference> found,
                Scope scope) {
            if (scope.everywhere()) {
                return found;
            }
            var drift = new ArrayList<>(
                    Difference.within(found, (cluster, broker) -> includes(region, cluster, broker, scope)));
            for (String cluster : clusters) {
                Set<String> there = groups.computeIfAbsent(new Place(region, cluster, Scope.ALL), this::inside);
                List<String> outside = holders.stream()
                        .filter(there::contains)
                        .filter(broker -> !includes(region, cluster, broker, scope))
                        .distinct()
                        .toList();
                if (!outside.isEmpty()) {
                    drift.add(Difference.outside(cluster, outside));
                }
            }
            return List.copyOf(drift);
        }

        private Set<String> inside(Place place) {
            return place.scope().of(of(place.region(), Set.of(place.cluster()))).stream()
                    .map(ConfigBroker::brokerName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
