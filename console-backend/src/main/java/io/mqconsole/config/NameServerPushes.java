package io.mqconsole.config;

import io.mqconsole.admin.CallOptions;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeEngine;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeRequest;
import io.mqconsole.change.Target;
import io.mqconsole.change.Wish;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Brings values to the NameServers of a region: as a matrix to look at, as a plan, or planned and run at once. */
@Service
public class NameServerPushes {
    /** The kind of the changes that are made here. */
    public static final String KIND = NameServerConfigKind.NAME;

    private static final int LONGEST_SHOWN = 60;

    private final NameServers nameServers;
    private final NameServerCells cells;
    private final ConfigCatalogue catalogue;
    private final KeyWarnings keys;
    private final ChangeEngine engine;
    private final Clock clock;

    NameServerPushes(
            NameServers nameServers,
            NameServerCells cells,
            ConfigCatalogue catalogue,
            KeyWarnings keys,
            ChangeEngine engine,
            Clock clock) {
        this.nameServers = nameServers;
        this.cells = cells;
        this.catalogue = catalogue;
        this.keys = keys;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * What a push would do to each key of each NameServer; stores nothing. A key or value that may not be pushed is a verdict
     * here. One request per NameServer.
     *
     * @throws ConsoleException {@code validation-failed} for a region or NameServer that there is not, {@code no-target}
     */
    @RequiresPermission("config:write")
    @Switchable("namesrv-config.check")
    public List<NameServerCell> check(NameServerPush push) {
        List<String> nodes = nameServers.named(push.region(), push.nodes());
        NameServerComparison held = NameServerComparison.of(
                push.region(),
                nameServers.of(push.region()).nodes().nameServerConfigs(CallOptions.DEFAULT),
                catalogue,
                clock.instant());
        return cells.of(push, nodes, held);
    }

    /**
     * @throws ConsoleException {@code validation-failed} for a region, NameServer or key that there is not, or a value that
     *     may not be pushed: then nothing is sent to anybody; {@code no-target}; {@code nothing-to-do}
     */
    @RequiresPermission("config:write")
    @Switchable("namesrv-config.push")
    public Change push(NameServerPush push, ChangeOptions options) {
        List<String> nodes = nameServers.named(push.region(), push.nodes());
        Map<String, String> values = new TreeMap<>(push.values());
        requirePushable(values, push.allowUnknown());
        return options.carryOut(
                engine,
                new ChangeRequest(
                        KIND,
                        "config:write",
                        summary(values, nodes.size()),
                        options.reason(),
                        wishes(push.region(), nodes, values),
                        push.waves(),
                        keys.of(KeyOwner.NAMESERVER, values.keySet(), push.allowUnknown()),
                        options.force(),
                        push.expiresIn()));
    }

    private void requirePushable(Map<String, String> values, boolean allowUnknown) {
        var problems = new ArrayList<FieldProblem>();
        values.forEach((key, value) -> catalogue
                .problem(KeyOwner.NAMESERVER, key, value, allowUnknown)
                .ifPresent(problem -> problems.add(
                        new FieldProblem("values", Text.of("namesrv-config.bad-value", shown(key), problem)))));
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
    }

    private static List<Wish> wishes(String region, List<String> nodes, Map<String, String> values) {
        return nodes.stream()
                .flatMap(node -> values.entrySet().stream()
                        .map(value -> new Wish(
                                new Target(region, "", node, node, BrokerConfigKind.subject(value.getKey())),
                                Map.of(value.getKey(), value.getValue()))))
                .toList();
    }

    private static Text summary(Map<String, String> values, int nodes) {
        if (values.size() > 1) {
            return Text.of("namesrv-config.summary", values.size(), nodes);
        }
        Map.Entry<String, String> only = values.entrySet().iterator().next();
        return Text.of("namesrv-config.summary-one", only.getKey() + " = " + shown(only.getValue()), nodes);
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
