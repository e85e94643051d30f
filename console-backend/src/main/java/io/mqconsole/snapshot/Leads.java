package io.mqconsole.snapshot;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.shared.NodeFailure;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The brokers to ask about a topic or group: one for each broker group that may hold it.
 *
 * @param brokers to be asked
 * @param failures broker groups that have no broker to ask
 */
public record Leads(List<BrokerRef> brokers, List<NodeFailure> failures) {
    public static Leads of(Holdings holdings, Predicate<Holding> concerned) {
        Collection<Holding> wanted =
                holdings.byGroup().values().stream().filter(concerned).toList();
        return new Leads(
                wanted.stream().map(Holding::lead).filter(Objects::nonNull).toList(),
                wanted.stream()
                        .filter(holding -> holding.lead() == null)
                        .map(holding -> new NodeFailure(
                                holding.group().brokerName(),
                                "UNREACHABLE",
                                "no NameServer lists a broker of this group"))
                        .toList());
    }

    public Optional<BrokerRef> at(String address) {
        return brokers.stream()
                .filter(broker -> broker.address().toString().equals(address))
                .findFirst();
    }
}
