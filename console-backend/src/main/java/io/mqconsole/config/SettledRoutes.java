package io.mqconsole.config;

import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.TopicRoute;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Routes as each NameServer shows them, asked for again while they are not what they should be: a broker tells its
 * NameServers at once, but some are slow.
 */
public final class SettledRoutes {
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final int WINDOW = 256;

    private SettledRoutes() {}

    /**
     * @param settled whether this is what they should be
     * @return what was seen last, which may not be settled; no result at all without topics
     */
    public static FanOut<Map<String, TopicRoute>> of(
            ClusterAdmin admin, Collection<String> topics, Predicate<FanOut<Map<String, TopicRoute>>> settled) {
        if (topics.isEmpty()) {
            return new FanOut<>(List.of());
        }
        CallOptions options = options(topics.size());
        long end = System.nanoTime() + options.deadline().toNanos();
        var routes = admin.topics().routes(topics, options);
        while (!settled.test(routes) && System.nanoTime() < end && rested()) {
            routes = admin.topics().routes(topics, options);
        }
        return routes;
    }

    /** A request per topic and NameServer: about 2,000 a second are answered by any NameServer. */
    static CallOptions options(int topics) {
        return new CallOptions(CallOptions.DEFAULT.deadline().plusMillis(topics / 2), WINDOW);
    }

    private static boolean rested() {
        try {
            Thread.sleep(BETWEEN);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
