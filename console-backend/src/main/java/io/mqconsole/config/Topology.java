package io.mqconsole.config;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.ClusterTable;
import io.mqconsole.admin.FanOut;
import io.mqconsole.change.Target;
import io.mqconsole.shared.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which brokers there are now and what they are, asked of every NameServer. Where they disagree on a role, as they do for a
 * moment after a switch, most of them are right; with as many for each, the broker is taken for a master, because that is
 * the case in which more is checked.
 *
 * @param answered whether any NameServer did
 */
public record Topology(boolean answered, Map<Key, BrokerRef> brokers) {
    public static final String MASTER = "MASTER";
    public static final String SLAVE = "SLAVE";

    /** What a broker is known by. */
    public record Key(String cluster, String brokerName, String address) {}

    public static Topology now(ClusterAdmin admin, CallOptions options) {
        FanOut<ClusterTable> tables = admin.nodes().clusterTables(options);
        var votes = new HashMap<Key, Map<Long, Integer>>();
        var refs = new HashMap<Key, Map<Long, BrokerRef>>();
        for (ClusterTable table : tables.values()) {
            for (BrokerRef ref : table.brokers()) {
                Key key = new Key(ref.cluster(), ref.brokerName(), ref.address().toString());
                votes.computeIfAbsent(key, absent -> new HashMap<>()).merge(ref.brokerId(), 1, Integer::sum);
                refs.computeIfAbsent(key, absent -> new HashMap<>()).put(ref.brokerId(), ref);
            }
        }
        var brokers = new HashMap<Key, BrokerRef>();
        votes.forEach((key, ids) ->
                brokers.put(key, Objects.requireNonNull(refs.get(key)).get(winner(ids))));
        return new Topology(!tables.values().isEmpty(), Map.copyOf(brokers));
    }

    private static long winner(Map<Long, Integer> ids) {
        int most = ids.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        List<Long> leading = ids.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return leading.getFirst();
    }

    public Optional<BrokerRef> of(Target target) {
        return Optional.ofNullable(brokers.get(new Key(target.cluster(), target.node(), target.address())));
    }

    /** The master of the broker group of a target. */
    public Optional<BrokerRef> masterOf(Target target) {
        return groupOf(target).filter(BrokerRef::master).findFirst();
    }

    /** All of the broker group of a target, by their addresses. */
    public Stream<BrokerRef> groupOf(Target target) {
        return brokers.values().stream()
                .filter(broker -> broker.cluster().equals(target.cluster())
                        && broker.brokerName().equals(target.node()))
                .sorted(Comparator.comparing(broker -> broker.address().toString()));
    }

    public static String roleOf(BrokerRef broker) {
        return broker.master() ? MASTER : SLAVE;
    }

    /** Why a broker is not in it. */
    public Text notListed() {
        return Text.of(answered ? "config.not-listed" : "config.no-name-server");
    }
}
