package io.mqconsole.holding;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.change.WavePlan;
import io.mqconsole.change.WaveSize;
import io.mqconsole.config.Masters;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What has to change so that the broker groups of a scope hold a topic or group, and no others.
 *
 * @param gaining masters in the scope that do not hold it
 * @param losing masters out of it that do
 * @param pattern as those hold it that stay, or else those that lose it
 */
public record ScopeDifference<T>(List<BrokerRef> gaining, List<BrokerRef> losing, T pattern) {
    public ScopeDifference {
        gaining = List.copyOf(gaining);
        losing = List.copyOf(losing);
    }

    /**
     * A broker that does not answer holds it as far as it is known.
     *
     * @param known names of the broker groups that have held it
     * @param inside whether a broker group is in the scope
     * @throws ConsoleException {@code validation-failed} when none of a cluster that holds it is; {@code broker-unreachable}
     *     when nobody says how it is held, and where it would leave brokers while one that shall get it does not answer
     */
    public static <T> ScopeDifference<T> between(
            Masters.Asked<T> asked, Collection<String> known, Predicate<BrokerRef> inside) {
        Map<String, T> held = asked.answers().byNode();
        Set<BrokerRef> holders = new HashSet<>(asked.holders(known));
        requireInside(asked.masters(), holders, inside);
        var gaining = new ArrayList<BrokerRef>();
        var losing = new ArrayList<BrokerRef>();
        for (BrokerRef master : asked.masters()) {
            if (inside.test(master) && !holders.contains(master)) {
                gaining.add(master);
            } else if (!inside.test(master) && holders.contains(master)) {
                losing.add(master);
            }
        }
        requireAnswers(gaining, losing, asked.silent());
        T pattern = first(asked.masters(), held, inside)
                .or(() -> first(asked.masters(), held, master -> true))
                .orElseThrow(() -> new ConsoleException(ErrorCode.BROKER_UNREACHABLE, Text.of("scope.nobody-says")));
        return new ScopeDifference<>(gaining, losing, pattern);
    }

    /** A cluster that holds it and is left out altogether would not get it back by another scope. */
    private static void requireInside(List<BrokerRef> masters, Set<BrokerRef> holders, Predicate<BrokerRef> inside) {
        Set<String> reached =
                masters.stream().filter(inside).map(BrokerRef::cluster).collect(Collectors.toSet());
        Set<BrokerRef> meant = holders.isEmpty() ? Set.copyOf(masters) : holders;
        String left = meant.stream()
                .map(BrokerRef::cluster)
                .filter(cluster -> !reached.contains(cluster))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            throw ScopedBrokers.nobody(left);
        }
    }

    /** Nothing is taken away while it is not known whether it can be where it goes. */
    private static void requireAnswers(List<BrokerRef> gaining, List<BrokerRef> losing, List<BrokerRef> silent) {
        String mute = gaining.stream()
                .filter(silent::contains)
                .map(BrokerRef::brokerName)
                .collect(Collectors.joining(", "));
        if (!losing.isEmpty() && !mute.isEmpty()) {
            throw new ConsoleException(ErrorCode.BROKER_UNREACHABLE, Text.of("scope.silent", mute));
        }
    }

    /** Where it moves, brokers get it first, and others lose it only when all of these have it. */
    public WavePlan waves() {
        return gaining.isEmpty() || losing.isEmpty()
                ? WavePlan.AT_ONCE
                : new WavePlan(List.of(WaveSize.of(gaining.size()), WaveSize.of("100%")), Duration.ZERO, false, false);
    }

    /** Whether the brokers are as the scope wants them. */
    public boolean none() {
        return gaining.isEmpty() && losing.isEmpty();
    }

    private static <T> Optional<T> first(List<BrokerRef> masters, Map<String, T> held, Predicate<BrokerRef> which) {
        return masters.stream()
                .filter(master -> held.containsKey(address(master)) && which.test(master))
                .map(master -> held.get(address(master)))
                .findFirst();
    }

    private static String address(BrokerRef master) {
        return master.address().toString();
    }
}
