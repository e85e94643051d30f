package io.mqconsole.bulk;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.bulk.BulkReading.Read;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Target;
import io.mqconsole.change.Wish;
import io.mqconsole.holding.WantedHolding;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The masters that the rows of a file are written to, for one question to the NameServers of each region. */
@Component
class BulkTargets {
    private final RegionConnections connections;

    BulkTargets(RegionConnections connections) {
        this.connections = connections;
    }

    /**
     * Of the rows that are valid; notes at a row when there is no such place.
     *
     * @param warnings gets one for each broker group without a master, which forbids the plan unless it is forced
     */
    List<Wish> of(List<Read> rows, Set<PlanWarning> warnings) {
        var regions = new AskedRegions(connections);
        var wishes = new ArrayList<Wish>();
        for (Read row : rows) {
            WantedHolding wanted = row.wanted();
            if (wanted == null || !row.valid()) {
                continue;
            }
            Optional<Text> why = regions.refusal(wanted.region());
            if (why.isPresent()) {
                row.problems().add(new FieldProblem("region", why.get()));
            } else {
                wishes.addAll(wishes(wanted, regions.brokers(wanted.region()), row.problems(), warnings));
            }
        }
        return wishes;
    }

    private static List<Wish> wishes(
            WantedHolding wanted, List<BrokerRef> brokers, List<FieldProblem> problems, Set<PlanWarning> warnings) {
        List<BrokerRef> ofCluster = brokers.stream()
                .filter(broker -> broker.cluster().equals(wanted.cluster()))
                .toList();
        Set<String> names =
                ofCluster.stream().map(BrokerRef::brokerName).collect(Collectors.toCollection(TreeSet::new));
        List<String> some = wanted.brokers();
        Set<String> asked = some == null ? names : new TreeSet<>(some);
        if (names.isEmpty()) {
            problems.add(new FieldProblem("cluster", Text.of("bulk.no-cluster", wanted.cluster(), wanted.region())));
            return List.of();
        }
        if (asked.isEmpty() || !names.containsAll(asked)) {
            problems.add(new FieldProblem("brokers", Text.of("bulk.no-broker", String.join(", ", names))));
            return List.of();
        }
        Set<String> chosen =
                asked.stream().limit(wanted.mostBrokers()).collect(Collectors.toCollection(LinkedHashSet::new));
        List<BrokerRef> masters = ofCluster.stream()
                .filter(BrokerRef::master)
                .filter(master -> chosen.contains(master.brokerName()))
                .toList();
        var led = new HashSet<String>();
        masters.forEach(master -> led.add(master.brokerName()));
        chosen.stream()
                .filter(name -> !led.contains(name))
                .forEach(name -> warnings.add(PlanWarning.blocking("config.group-without-master", name)));
        return masters.stream()
                .map(master -> new Wish(
                        target(wanted.region(), master, wanted.subject()),
                        wanted.wantedOn().apply(master.brokerName())))
                .toList();
    }

    static Target target(String region, BrokerRef master, String subject) {
        return new Target(
                region, master.cluster(), master.brokerName(), master.address().toString(), subject);
    }
}
