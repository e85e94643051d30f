package io.mqconsole.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks NameServers and controllers what is still missing until the cluster is whole. */
final class Readiness {

    private static final long POLL_MILLIS = 100;
    private static final Duration ELECTION = Duration.ofSeconds(30);

    private final Topology topology;
    private final Addresses addresses;

    Readiness(Topology topology, Addresses addresses) {
        this.topology = topology;
        this.addresses = addresses;
    }

    /**
     * Returns when every NameServer has every broker, and a route to each broker group for the cluster's topic, and every
     * broker answers administrators.
     */
    void awaitRoutes(Duration timeout) {
        await(
                timeout,
                () -> Stream.concat(
                                topology.nameServers().map(this::missingAt).flatMap(List::stream),
                                topology.brokers()
                                        .filter(this::starting)
                                        .map(broker -> broker.name() + " is still starting"))
                        .toList());
    }

    /** A broker is registered before it has counted for a second; until then it fails when asked for its numbers. */
    private boolean starting(NodeSpec broker) {
        try {
            return Remoting.ask(addresses.of(broker), Remoting.BROKER_RUNTIME, Map.of(), "")
                            .code()
                    == Remoting.SYSTEM_ERROR;
        } catch (IOException e) {
            return true;
        }
    }

    /** Returns when the controllers count every replica as in sync. */
    void awaitInSync(Duration timeout) {
        if (topology.hasControllers()) {
            await(timeout, this::notInSync);
        }
    }

    /**
     * Waits for an election that is under way, as after a fault or on a machine that paused.
     *
     * @return the address of the group's master as the first NameServer that answers knows it
     */
    String masterAddress(String group) {
        await(
                ELECTION,
                () -> masterNow(group).isEmpty() ? List.of("no NameServer knows a master of " + group) : List.of());
        return masterNow(group);
    }

    private String masterNow(String group) {
        return topology.nameServers()
                .map(ns -> LooseJson.string(brokerAddresses(clusterInfo(ns), group), "0"))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<String> missingAt(NodeSpec nameServer) {
        Object info = clusterInfo(nameServer);
        var missing = new ArrayList<String>();
        topology.brokers().forEach(broker -> {
            if (!brokerAddresses(info, broker.group()).containsValue(addresses.of(broker))) {
                missing.add(nameServer.name() + " does not know " + broker.name());
            }
        });
        for (String group : topology.brokerGroups()) {
            if (!brokerAddresses(info, group).containsKey("0")) {
                missing.add(nameServer.name() + " knows no master of " + group);
            }
        }
        Set<String> routed = routedGroups(nameServer);
        for (String group : topology.brokerGroups()) {
            if (!routed.contains(group)) {
                missing.add(nameServer.name() + " gives no route to " + group);
            }
        }
        return missing;
    }

    private Object clusterInfo(NodeSpec nameServer) {
        return ask(addresses.of(nameServer), Remoting.BROKER_CLUSTER_INFO, Map.of(), "");
    }

    private static Map<String, Object> brokerAddresses(Object clusterInfo, String group) {
        return LooseJson.object(
                LooseJson.object(LooseJson.object(clusterInfo, "brokerAddrTable"), group), "brokerAddrs");
    }

    private Set<String> routedGroups(NodeSpec nameServer) {
        Object route =
                ask(addresses.of(nameServer), Remoting.ROUTE_OF_TOPIC, Map.of("topic", topology.clusterName()), "");
        var groups = new HashSet<String>();
        for (Object queue : LooseJson.list(route, "queueDatas")) {
            groups.add(LooseJson.string(queue, "brokerName"));
        }
        return groups;
    }

    private List<String> notInSync() {
        String groups = topology.brokerGroups().stream()
                .map(group -> '"' + group + '"')
                .toList()
                .toString();
        List<String> best = List.of("no controller answers");
        for (String controller : addresses.controllers().toList()) {
            Object table =
                    LooseJson.object(ask(controller, Remoting.SYNC_STATE, Map.of(), groups), "replicasInfoTable");
            List<String> missing = topology.brokers()
                    .filter(broker ->
                            !inSync(LooseJson.object(table, broker.group())).contains(addresses.of(broker)))
                    .map(broker -> broker.name() + " is not in sync")
                    .toList();
            if (missing.isEmpty()) {
                return missing;
            }
            if (table instanceof Map<?, ?> map && !map.isEmpty()) {
                best = missing;
            }
        }
        return best;
    }

    private static Set<String> inSync(Object replicas) {
        var in = new HashSet<String>();
        for (Object replica : LooseJson.list(replicas, "inSyncReplicas")) {
            if (!LooseJson.string(replica, "alive").equals("false")) {
                in.add(LooseJson.string(replica, "brokerAddress"));
            }
        }
        return in;
    }

    /** @return the reply's JSON; nothing when the node does not answer or has no answer yet */
    private static Object ask(String address, int code, Map<String, String> fields, String body) {
        try {
            Remoting.Reply reply = Remoting.ask(address, code, fields, body);
            return reply.ok() ? reply.json() : Map.of();
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static void await(Duration timeout, Supplier<List<String>> missing) {
        long deadline = System.nanoTime() + timeout.toNanos();
        List<String> last = missing.get();
        while (!last.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new ClusterException("Not ready after " + timeout.toSeconds() + " s: " + String.join("; ", last));
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ClusterException("Interrupted while waiting for: " + String.join("; ", last), e);
            }
            last = missing.get();
        }
    }
}
