package io.mqconsole.snapshot;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The picture of one region at one moment; never changed, only replaced.
 *
 * @param listedAt when a NameServer last gave the broker table; null before the first time
 * @param nameServers in the order of the region's list
 * @param brokers known brokers, those that are gone included
 */
public record RegionSnapshot(
        String region,
        @Nullable Instant listedAt,
        Map<NodeAddress, NameServerPicture> nameServers,
        Map<BrokerKey, BrokerPicture> brokers) {
    public RegionSnapshot {
        nameServers = Collections.unmodifiableMap(new LinkedHashMap<>(nameServers));
        brokers = Map.copyOf(brokers);
    }

    static RegionSnapshot empty(String region, List<NodeAddress> nameServers) {
        var unknown = new LinkedHashMap<NodeAddress, NameServerPicture>();
        nameServers.forEach(address -> unknown.put(address, NameServerPicture.unknown(address)));
        return new RegionSnapshot(region, null, unknown, Map.of());
    }

    /** Nodes that did not answer when last asked, in the order of their addresses. */
    public List<NodeFailure> failures() {
        var byNode = new TreeMap<String, NodeFailure>();
        Stream.concat(
                        nameServers.values().stream()
                                .map(nameServer -> nameServer.table().failure()),
                        brokers.values().stream().map(broker -> broker.runtime().failure()))
                .filter(Objects::nonNull)
                .forEach(failure -> byNode.put(failure.node(), failure));
        return List.copyOf(byNode.values());
    }

    /** The brokers of some clusters that a NameServer lists now, by name and id. */
    public List<BrokerRef> listed(Collection<String> clusters) {
        return brokers.values().stream()
                .filter(broker -> clusters.contains(broker.key().cluster()))
                .flatMap(broker -> Stream.ofNullable(broker.brokerId())
                        .map(id -> new BrokerRef(
                                broker.key().cluster(),
                                broker.key().brokerName(),
                                id,
                                broker.key().address())))
                .sorted(Comparator.comparing(BrokerRef::brokerName).thenComparing(BrokerRef::brokerId))
                .toList();
    }

    RegionSnapshot withNameServers(Map<NodeAddress, NameServerPicture> pictures) {
        return new RegionSnapshot(region, listedAt, pictures, brokers);
    }

    RegionSnapshot withBrokers(Map<BrokerKey, BrokerPicture> pictures) {
        return new RegionSnapshot(region, listedAt, nameServers, pictures);
    }
}
