package io.mqconsole.snapshot;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.shared.NodeFailure;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The brokers to ask about a topic or group: one for each broker group that may hold it.
 *
 * @param brokers to be asked
 * @param failures broker groups that have no broker to ask
 * @param options how long a page waits for them: not long while one of them is known to be silent
 */
public record Leads(List<BrokerRef> brokers, List<NodeFailure> failures, CallOptions options) {
    static final String NOBODY =
            "no NameServer lists a broker of this group; if it is gone for good, remove its brokers from the list of nodes";

    /** Enough for every broker that is well, as each answers in milliseconds. */
    private static final CallOptions WITHOUT_WAITING = CallOptions.within(Duration.ofSeconds(1));

    private static final Set<String> SILENT =
            Set.of(AdminError.Kind.TIMEOUT.name(), AdminError.Kind.UNREACHABLE.name());

    public static Leads of(Holdings holdings, Predicate<Holding> concerned) {
        Collection<Holding> wanted =
                holdings.byGroup().values().stream().filter(concerned).toList();
        return new Leads(
                wanted.stream().map(Holding::lead).filter(Objects::nonNull).toList(),
                wanted.stream()
                        .filter(holding -> holding.lead() == null)
                        .map(holding -> new NodeFailure(holding.group().brokerName(), "UNREACHABLE", NOBODY))
                        .toList(),
                wanted.stream().anyMatch(Leads::isSilent) ? WITHOUT_WAITING : CallOptions.DEFAULT);
    }

    /** A group without a lead is not asked, so that nobody waits for it. */
    private static boolean isSilent(Holding holding) {
        return holding.lead() != null
                && holding.readings()
                        .map(Reading::failure)
                        .anyMatch(failure -> failure != null && SILENT.contains(failure.code()));
    }

    public Optional<BrokerRef> at(String address) {
        return brokers.stream()
                .filter(broker -> broker.address().toString().equals(address))
                .findFirst();
    }
}
