package io.mqconsole.group;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClientRunning;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupClient;
import io.mqconsole.admin.GroupClients;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.Leads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clients of a group as the brokers and they themselves have just told.
 *
 * @param sides what each broker says of the group, by broker name; without brokers that no client is connected to
 * @param clients by client id, with the brokers that they are connected to
 * @param running what the clients say that were asked, by client id
 * @param failures brokers that did not answer
 * @param silent clients that were asked and did not answer, by client id
 */
record Connected(
        Map<String, GroupClients> sides,
        SortedMap<String, At> clients,
        Map<String, ClientRunning> running,
        List<NodeFailure> failures,
        Map<String, NodeFailure> silent) {
    private static final String BROADCASTING = "BROADCASTING";

    /** A client and the brokers that it is connected to, at least one. */
    record At(GroupClient client, List<BrokerRef> brokers) {}

    /** One request per broker, and one per client that is asked itself. */
    static Connected now(ClusterAdmin admin, Leads leads, String group, int mostClients) {
        FanOut<Map<String, GroupClients>> answers =
                admin.groups().clients(leads.brokers(), List.of(group), leads.options());
        var sides = new TreeMap<String, GroupClients>();
        var clients = new TreeMap<String, At>();
        answers.byNode()
                .forEach((address, groups) -> Stream.ofNullable(groups.get(group))
                        .forEach(side -> {
                            BrokerRef broker = leads.at(address).orElseThrow();
                            sides.put(broker.brokerName(), side);
                            side.clients()
                                    .forEach(client -> clients.computeIfAbsent(
                                                    client.clientId(), id -> new At(client, new ArrayList<>()))
                                            .brokers()
                                            .add(broker));
                        }));
        FanOut<ClientRunning> running =
                admin.groups().running(group, through(clients, mostClients), false, CallOptions.DEFAULT);
        var failures = new ArrayList<>(leads.failures());
        answers.errors().forEach(error -> failures.add(NodeFailure.of(error)));
        var silent = new TreeMap<String, NodeFailure>();
        running.errors().forEach(error -> silent.put(error.node(), NodeFailure.of(error)));
        return new Connected(sides, clients, running.byNode(), failures, silent);
    }

    /** The first clients, spread over their brokers: a broker passes on few questions at a time. */
    private static Map<String, BrokerRef> through(SortedMap<String, At> clients, int most) {
        var through = new LinkedHashMap<String, BrokerRef>();
        clients.forEach((id, at) -> {
            if (through.size() < most) {
                through.put(id, at.brokers().get(through.size() % at.brokers().size()));
            }
        });
        return through;
    }

    /** Whether its clients keep its offsets themselves. */
    boolean broadcasts() {
        return sides.values().stream().anyMatch(side -> side.messageModel().equals(BROADCASTING));
    }

    boolean everyBrokerTold() {
        return failures.isEmpty();
    }

    /** Whether every client told about itself. */
    boolean everyClientTold() {
        return running.keySet().containsAll(clients.keySet());
    }

    /** What the brokers keep of the group as a whole; null while it has no clients. */
    @Nullable
    GroupClients any() {
        return sides.values().stream().findFirst().orElse(null);
    }

    /** The topics that any client subscribes to, as brokers and clients tell. */
    Collection<String> topics() {
        return Stream.concat(
                        sides.values().stream().flatMap(side -> side.subscriptions().keySet().stream()),
                        running.values().stream()
                                .flatMap(client -> client.subscriptions().stream())
                                .map(io.mqconsole.admin.Subscription::topic))
                .distinct()
                .sorted()
                .toList();
    }
}
