package io.mqconsole.topic;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.admin.TopicRoute;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.admin.TopicWrite;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.config.Topology;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.HashSet;
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
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final long POLL_MILLIS = 100;

    private final Map<String, String> missing;

    private TopicRouteProof(Map<String, String> missing) {
        this.missing = missing;
    }

    /** @param applied writes whose brokers hold what was wanted */
    static TopicRouteProof after(ClusterAdmin admin, Topology topology, List<TargetWrite> applied) {
        Set<String> gone = forgetRemoved(admin, topology, applied);
        long end = System.nanoTime() + LONGEST.toNanos();
        Map<String, String> missing = look(admin, applied, gone);
        while (!missing.isEmpty() && System.nanoTime() < end) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            missing = look(admin, applied, gone);
        }
        return new TopicRouteProof(missing);
    }

    /** What is not shown yet, and where; null when all NameServers show it. */
    @Nullable
    Text missing(TargetWrite write) {
        String where = missing.get(key(write));
        return where == null ? null : Text.of("topic.change.not-in-routes", where);
    }

    /** @return the removed topics that no broker holds any more */
    private static Set<String> forgetRemoved(ClusterAdmin admin, Topology topology, List<TargetWrite> applied) {
        Set<String> removed = applied.stream()
                .filter(write -> TopicValues.isAbsence(write.wanted()))
                .map(TopicRouteProof::topic)
                .collect(Collectors.toSet());
        List<BrokerRef> masters =
                topology.brokers().values().stream().filter(BrokerRef::master).toList();
        var gone = new HashSet<String>();
        for (String topic : removed) {
            FanOut<TopicSettings> held = admin.topics().config(masters, topic, CallOptions.DEFAULT);
            boolean nowhere =
                    held.values().isEmpty() && held.errors().stream().allMatch(TopicRouteProof::saysThereIsNone);
            if (nowhere) {
                admin.topics().forget(topic, CallOptions.DEFAULT);
                gone.add(topic);
            }
        }
        return gone;
    }

    private static boolean saysThereIsNone(AdminError error) {
        return error.kind() == AdminError.Kind.NOT_FOUND;
    }

    private static Map<String, String> look(ClusterAdmin admin, List<TargetWrite> applied, Set<String> gone) {
        List<String> topics =
                applied.stream().map(TopicRouteProof::topic).distinct().toList();
        if (topics.isEmpty()) {
            return Map.of();
        }
        FanOut<Map<String, TopicRoute>> routes = admin.topics().routes(topics, CallOptions.DEFAULT);
        return applied.stream()
                .filter(write -> !where(write, routes, gone).isEmpty())
                .collect(Collectors.toMap(TopicRouteProof::key, write -> where(write, routes, gone)));
    }

    /** The NameServers that do not show it, or could not be asked. */
    private static String where(TargetWrite write, FanOut<Map<String, TopicRoute>> routes, Set<String> gone) {
        return routes.results().stream()
                .filter(result -> !shows(write, result, gone))
                .map(NodeResult::node)
                .collect(Collectors.joining(", "));
    }

    private static boolean shows(TargetWrite write, NodeResult<Map<String, TopicRoute>> result, Set<String> gone) {
        if (!(result instanceof NodeResult.Ok<Map<String, TopicRoute>> ok)) {
            return false;
        }
        TopicRoute route = ok.value().get(topic(write));
        if (TopicValues.isAbsence(write.wanted())) {
            // While another broker holds the topic its route stays, and with it the entry of this one.
            return route == null || !gone.contains(topic(write));
        }
        return route != null && route.entries().stream().anyMatch(entry -> agrees(entry, write));
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
