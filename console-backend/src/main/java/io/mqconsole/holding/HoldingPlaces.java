package io.mqconsole.holding;

import io.mqconsole.config.ConfigBroker;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.snapshot.BrokerGroup;
import io.mqconsole.snapshot.Holdings;
import io.mqconsole.snapshot.HoldingsBoard;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Where topics and groups can be made, out of the live picture. */
@Service
public class HoldingPlaces {
    private final HoldingsBoard board;
    private final ScopedBrokers scoped;

    HoldingPlaces(HoldingsBoard board, ScopedBrokers scoped) {
        this.board = board;
        this.scoped = scoped;
    }

    /** By region and cluster. Costs no remote call. */
    @RequiresPermission("topic:read")
    @Switchable("places.list")
    public List<HoldingPlace> all() {
        return board.all().stream()
                .sorted(Comparator.comparing(Holdings::region))
                .flatMap(HoldingPlaces::of)
                .toList();
    }

    /**
     * The brokers that a scope comes to now, by broker group. Costs no remote call.
     *
     * @param clusters whose brokers are looked at
     */
    @RequiresPermission("topic:read")
    @Switchable("places.scope")
    public List<ConfigBroker> inScope(String region, Collection<String> clusters, Scope scope) {
        return scope.of(scoped.now().of(region, clusters));
    }

    private static Stream<HoldingPlace> of(Holdings holdings) {
        var brokers = holdings.byGroup().keySet().stream()
                .sorted()
                .collect(Collectors.groupingBy(
                        BrokerGroup::cluster,
                        TreeMap::new,
                        Collectors.mapping(BrokerGroup::brokerName, Collectors.toList())));
        return brokers.entrySet().stream()
                .map(cluster -> new HoldingPlace(holdings.region(), cluster.getKey(), cluster.getValue()));
    }
}
