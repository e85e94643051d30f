package io.mqconsole.group;

import io.mqconsole.admin.GroupClient;
import io.mqconsole.admin.GroupClients;
import io.mqconsole.change.PlanWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What removing groups of a region would do to those who use them. Somebody who is connected forbids it, and so does a broker
 * that does not tell, as long as it is not forced.
 *
 * @param clients that are connected, by the broker's address and by group
 * @param silent brokers that did not tell
 * @param makers names of those that make groups by themselves, by their address
 */
record GroupRemovalImpact(
        Map<String, Map<String, GroupClients>> clients, List<String> silent, Map<String, String> makers) {
    private static final int NAMED = 5;

    GroupRemovalImpact {
        clients = Map.copyOf(clients);
        silent = List.copyOf(silent);
        makers = Map.copyOf(makers);
    }

    List<PlanWarning> of(Group group) {
        var warnings = new ArrayList<PlanWarning>();
        var online = new TreeSet<String>();
        clients.values().stream()
                .flatMap(groups -> Stream.ofNullable(groups.get(group.name())))
                .flatMap(connected -> connected.clients().stream())
                .map(GroupClient::clientId)
                .forEach(online::add);
        if (!online.isEmpty()) {
            warnings.add(PlanWarning.blocking("group.change.online", online.size(), some(online)));
            String again = madeAgainBy(group);
            if (!again.isEmpty()) {
                warnings.add(PlanWarning.of("group.change.made-again", again));
            }
        }
        if (!silent.isEmpty()) {
            warnings.add(PlanWarning.blocking("group.change.clients-unknown", String.join(", ", silent)));
        }
        Backlog backlog = group.backlog();
        if (backlog.known() > 0) {
            warnings.add(PlanWarning.of("group.change.backlog", backlog.known()));
        }
        if (group.deadLetters() == null || group.deadLetters() > 0) {
            warnings.add(PlanWarning.of(
                    "group.change.dead-letters-lost",
                    group.deadLetters() == null ? "?" : String.valueOf(group.deadLetters())));
        }
        return warnings;
    }

    private static String some(TreeSet<String> clients) {
        return clients.stream().limit(NAMED).collect(Collectors.joining(", ")) + (clients.size() > NAMED ? ", …" : "");
    }

    /** Brokers that make a group by themselves do so again at the next heartbeat of its clients. */
    private String madeAgainBy(Group group) {
        return clients.entrySet().stream()
                .filter(called -> called.getValue().containsKey(group.name()))
                .map(called -> makers.get(called.getKey()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
