package io.mqconsole.node;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.TopicRoute;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.change.TargetOutcome.Result;
import io.mqconsole.config.BrokerProof;
import io.mqconsole.config.SettledRoutes;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows that a master's permission has reached its clients: each NameServer, asked by itself, must give it in the route of
 * every topic of that broker. A slave is in no route; its own word is all there is.
 */
@Component
class RoutePermissionProof implements BrokerProof {
    private final RegionConnections connections;

    RoutePermissionProof(RegionConnections connections) {
        this.connections = connections;
    }

    @Override
    public Set<String> keys() {
        return Set.of(NodePermission.KEY);
    }

    @Override
    public List<Verdict> prove(String region, List<Claim> claims) {
        ClusterAdmin admin = connections.of(region);
        List<BrokerRef> masters =
                claims.stream().map(Claim::broker).filter(BrokerRef::master).toList();
        FanOut<Map<String, TopicSettings>> topics = admin.topics().configs(masters, CallOptions.DEFAULT);
        Map<Claim, Expected> expected = new HashMap<>();
        for (Claim claim : claims) {
            Map<String, TopicSettings> held =
                    topics.byNode().get(claim.broker().address().toString());
            if (held != null) {
                expected.put(claim, Expected.of(claim, held));
            }
        }
        FanOut<Map<String, TopicRoute>> routes = settledRoutes(admin, expected.values());
        return claims.stream()
                .map(claim -> claim.broker().master()
                        ? verdict(claim, topics, expected.get(claim), routes)
                        : Verdict.VERIFIED)
                .toList();
    }

    private static FanOut<Map<String, TopicRoute>> settledRoutes(ClusterAdmin admin, Collection<Expected> expected) {
        Set<String> names = expected.stream()
                .flatMap(one -> one.permissions().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return SettledRoutes.of(
                admin,
                names,
                routes -> expected.stream()
                        .allMatch(one -> routes.values().stream().allMatch(one::isShownBy)));
    }

    private static Verdict verdict(
            Claim claim,
            FanOut<Map<String, TopicSettings>> topics,
            @Nullable Expected expected,
            FanOut<Map<String, TopicRoute>> routes) {
        if (expected == null) {
            AdminError error = topics.errors().stream()
                    .filter(one -> one.node().equals(claim.broker().address().toString()))
                    .findFirst()
                    .orElseThrow();
            return new Verdict(Result.APPLIED, Text.of("node.route.topics-unknown", error.kind(), error.remark()));
        }
        var wrong = new ArrayList<String>();
        routes.byNode().forEach((nameServer, shown) -> {
            List<String> others = expected.notShownBy(shown);
            if (!others.isEmpty()) {
                wrong.add(nameServer + " (" + TopicImpact.some(others) + ")");
            }
        });
        if (!wrong.isEmpty()) {
            return new Verdict(Result.MISMATCH, Text.of("node.route.other", String.join("; ", wrong)));
        }
        if (!routes.errors().isEmpty()) {
            String silent = routes.errors().stream()
                    .map(error -> error.node() + " (" + error.kind() + ")")
                    .collect(Collectors.joining(", "));
            return new Verdict(Result.APPLIED, Text.of("node.route.not-asked", silent));
        }
        return Verdict.VERIFIED;
    }

    /**
     * What every NameServer must show for one broker.
     *
     * @param permissions by topic, the read and write bits
     */
    private record Expected(String brokerName, Map<String, Integer> permissions) {
        static Expected of(Claim claim, Map<String, TopicSettings> topics) {
            int broker = Integer.parseInt(claim.value());
            var permissions = new HashMap<String, Integer>();
            topics.forEach((name, topic) -> permissions.put(name, topic.perm() & broker & NodePermission.BOTH.bits()));
            return new Expected(claim.broker().brokerName(), Map.copyOf(permissions));
        }

        boolean isShownBy(Map<String, TopicRoute> routes) {
            return notShownBy(routes).isEmpty();
        }

        /** Topics without a route are left out: nobody can send to them, or read them, through this NameServer. */
        List<String> notShownBy(Map<String, TopicRoute> routes) {
            return permissions.keySet().stream()
                    .filter(routes::containsKey)
                    .filter(topic -> Objects.requireNonNull(routes.get(topic)).entries().stream()
                            .filter(entry -> entry.brokerName().equals(brokerName))
                            .anyMatch(entry -> (entry.perm() & NodePermission.BOTH.bits())
                                    != Objects.requireNonNull(permissions.get(topic))))
                    .sorted()
                    .toList();
        }
    }
}
