package io.mqconsole.config;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The brokers that topics and groups are written to: the masters of broker groups, as NameServers tell them now, because the
 * live picture may be from before a switch.
 */
@Component
public class Masters {
    private final RegionConnections connections;

    Masters(RegionConnections connections) {
        this.connections = connections;
    }

    /**
     * Of broker groups that somebody chose.
     *
     * @param chosen names of broker groups of the cluster; null for all
     * @param most so many at most, the first of them by name
     * @param warnings gets one for each broker group without a master, which forbids the plan unless it is forced
     * @throws ConsoleException {@code validation-failed} for a cluster or broker group that there is not;
     *     {@code broker-unreachable} when no NameServer answers
     */
    public List<BrokerRef> of(
            String region, String cluster, @Nullable Collection<String> chosen, int most, List<PlanWarning> warnings) {
        List<BrokerRef> brokers = brokers(region, Set.of(cluster));
        if (brokers.isEmpty()) {
            throw ConsoleException.invalid("cluster", Text.of("config.no-cluster", cluster, region));
        }
        Set<String> all = names(brokers);
        Set<String> wanted = chosen == null ? all : new TreeSet<>(chosen);
        if (wanted.isEmpty() || !all.containsAll(wanted)) {
            throw ConsoleException.invalid("brokers", Text.of("config.no-broker", String.join(", ", all)));
        }
        Set<String> first = wanted.stream().limit(most).collect(Collectors.toCollection(TreeSet::new));
        List<BrokerRef> masters = masters(brokers).stream()
                .filter(master -> first.contains(master.brokerName()))
                .toList();
        warnOfMasterless(first, masters, warnings);
        return masters;
    }

    /**
     * Of all broker groups of some clusters.
     *
     * @param clusters all of the region where it is empty
     * @throws ConsoleException {@code broker-unreachable} when no NameServer answers
     */
    public List<BrokerRef> in(String region, Collection<String> clusters) {
        return masters(brokers(region, clusters));
    }

    /**
     * The same.
     *
     * @param known names of broker groups that are expected among them
     * @param warnings as in {@link #of}
     */
    public List<BrokerRef> in(
            String region, Collection<String> clusters, Collection<String> known, List<PlanWarning> warnings) {
        List<BrokerRef> masters = in(region, clusters);
        warnOfMasterless(known, masters, warnings);
        return masters;
    }

    /**
     * Where something is now: all masters of its clusters are asked, because the picture may be older than what is on one of
     * them.
     *
     * @param known names of broker groups that have held it
     * @param question what each of them holds of it; {@link AdminError.Kind#NOT_FOUND} where there is nothing
     * @param warnings as in {@link #of}
     */
    public <T> Asked<T> asked(
            String region,
            Collection<String> clusters,
            Collection<String> known,
            BiFunction<ClusterAdmin, List<BrokerRef>, FanOut<T>> question,
            List<PlanWarning> warnings) {
        List<BrokerRef> masters = in(region, clusters, known, warnings);
        return new Asked<>(masters, question.apply(connections.of(region), masters));
    }

    /**
     * @param masters all that were asked
     * @param answers keyed by the broker's address
     */
    public record Asked<T>(List<BrokerRef> masters, FanOut<T> answers) {
        public Asked {
            masters = List.copyOf(masters);
        }

        /**
         * Those that hold it, and those that do not answer and have held it.
         *
         * @param known names of the broker groups that have held it
         */
        public List<BrokerRef> holders(Collection<String> known) {
            Set<String> holding = answers.byNode().keySet();
            Set<BrokerRef> silent = Set.copyOf(silent());
            return masters.stream()
                    .filter(master -> holding.contains(master.address().toString())
                            || silent.contains(master) && known.contains(master.brokerName()))
                    .toList();
        }

        /** Those that have not said whether they hold it. */
        public List<BrokerRef> silent() {
            Set<String> nodes = answers.errors().stream()
                    .filter(error -> error.kind() != AdminError.Kind.NOT_FOUND)
                    .map(AdminError::node)
                    .collect(Collectors.toSet());
            return masters.stream()
                    .filter(master -> nodes.contains(master.address().toString()))
                    .toList();
        }
    }

    private List<BrokerRef> brokers(String region, Collection<String> clusters) {
        Topology now = Topology.now(connections.of(region), CallOptions.DEFAULT);
        if (!now.answered()) {
            throw new ConsoleException(ErrorCode.BROKER_UNREACHABLE, now.notListed());
        }
        return now.brokers().values().stream()
                .filter(broker -> clusters.isEmpty() || clusters.contains(broker.cluster()))
                .sorted(Comparator.comparing(BrokerRef::brokerName))
                .toList();
    }

    private static List<BrokerRef> masters(List<BrokerRef> brokers) {
        return brokers.stream().filter(BrokerRef::master).toList();
    }

    private static Set<String> names(List<BrokerRef> brokers) {
        return brokers.stream().map(BrokerRef::brokerName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void warnOfMasterless(
            Collection<String> groups, List<BrokerRef> masters, List<PlanWarning> warnings) {
        Set<String> led = names(masters);
        groups.stream()
                .filter(group -> !led.contains(group))
                .forEach(group -> warnings.add(PlanWarning.blocking("config.group-without-master", group)));
    }
}
