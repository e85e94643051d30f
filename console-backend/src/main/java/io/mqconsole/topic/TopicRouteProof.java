package io.mqconsole.topic;

import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.admin.TopicRoute;
import io.mqconsole.admin.TopicWrite;
import io.mqconsole.change.Target;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.config.RemovedTopics;
import io.mqconsole.config.SettledRoutes;
import io.mqconsole.config.Topology;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether each NameServer shows what brokers hold by now. A broker tells of a new topic at once. Of a removed one it does not
 * tell: NameServers are made to forget it, once no broker holds it any more.
 */
final class TopicRouteProof {
    private static final int CLIENTS_MAY = 6;

    private final RemovedTopics removed;
    private final Map<String, String> missing;

    private TopicRouteProof(RemovedTopics removed, Map<String, String> missing) {
        this.removed = removed;
        this.missing = missing;
    }

    /**
     * @param applied writes whose brokers hold what was wanted
     * @param retreated targets whose entry must not lead clients there any more, though it stays
     */
    static TopicRouteProof after(
            ClusterAdmin admin, Topology topology, List<TargetWrite> applied, Set<Target> retreated) {
        RemovedTopics removed = RemovedTopics.forget(
                admin,
                topology,
                applied.stream()
                        .filter(write -> TopicValues.isAbsence(write.wanted()))
                        .map(TopicRouteProof::topic)
                        .toList());
        FanOut<Map<String, TopicRoute>> routes = SettledRoutes.of(
                admin,
                applied.stream().map(TopicRouteProof::topic).distinct().toList(),
                seen -> missing(applied, seen, removed.gone(), retreated).isEmpty());
        return new TopicRouteProof(removed, missing(applied, routes, removed.gone(), retreated));
    }

    /** What is not shown yet, and where; null when all NameServers show it. */
    @Nullable
    Text missing(TargetWrite write) {
        boolean leaving = TopicValues.isAbsence(write.wanted());
        if (leaving && removed.unknown().contains(topic(write))) {
            return Text.of("topic.change.route-kept", removed.silentOnes());
        }
        String where = missing.get(key(write));
        return where == null
                ? null
                : Text.of(leaving ? "topic.change.still-in-routes" : "topic.change.not-in-routes", where);
    }

    private static Map<String, String> missing(
            List<TargetWrite> applied,
            FanOut<Map<String, TopicRoute>> routes,
            Set<String> gone,
            Set<Target> retreated) {
        return applied.stream()
                .filter(write -> !where(write, routes, gone, retreated).isEmpty())
                .collect(Collectors.toMap(TopicRouteProof::key, write -> where(write, routes, gone, retreated)));
    }

    /** The NameServers that do not show it, or could not be asked. */
    private static String where(
            TargetWrite write, FanOut<Map<String, TopicRoute>> routes, Set<String> gone, Set<Target> retreated) {
        return routes.results().stream()
                .filter(result -> !shows(write, result, gone, retreated))
                .map(NodeResult::node)
                .collect(Collectors.joining(", "));
    }

    private static boolean shows(
            TargetWrite write, NodeResult<Map<String, TopicRoute>> result, Set<String> gone, Set<Target> retreated) {
        if (!(result instanceof NodeResult.Ok<Map<String, TopicRoute>> ok)) {
            return false;
        }
        TopicRoute route = ok.value().get(topic(write));
        if (TopicValues.isAbsence(write.wanted())) {
            // While another broker holds the topic its route stays, and with it the entry of this one.
            return route == null
                    || !gone.contains(topic(write)) && !(retreated.contains(write.target()) && isUsed(route, write));
        }
        return route != null && route.entries().stream().anyMatch(entry -> agrees(entry, write));
    }

    private static boolean isUsed(TopicRoute route, TargetWrite write) {
        return route.entries().stream()
                .anyMatch(
                        entry -> entry.brokerName().equals(write.target().node()) && (entry.perm() & CLIENTS_MAY) != 0);
    }

    private static boolean agrees(TopicRoute.Entry entry, TargetWrite write) {
        return entry.brokerName().equals(write.target().node())
                && String.valueOf(entry.readQueues()).equals(write.wanted().get(TopicWrite.READ_QUEUES))
                && String.valueOf(entry.writeQueues()).equals(write.wanted().get(TopicWrite.WRITE_QUEUES));
    }

    private static String topic(TargetWrite write) {
        return TopicChangeKind.topicOf(write.target().subject());
    }

    private static String key(TargetWrite write) {
        return write.target().address() + " " + write.target().subject();
    }
}
