package io.mqconsole.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * RocketMQ's own command-line tool {@code mqadmin}, so that a test can ask a witness that is not ours what a broker or
 * NameServer holds. It runs in a process of its own, which stays: the first call takes about a second, the others less.
 */
public final class MqAdmin {
    private static final String WRITTEN = " success";
    private static final int WRITE_ATTEMPTS = 3;
    private static final String NO_ROUTE = "No topic route info in name server";
    /** {@code key                =  value}; a value may be empty or end with blanks. */
    private static final Pattern CONFIG_LINE = Pattern.compile("(?m)^(\\S+) *=  (.*)$");

    /** Topic, broker, queue, broker offset and consumer offset, then what follows from them. */
    private static final Pattern PROGRESS_LINE =
            Pattern.compile("(?m)^(\\S+) +(\\S+) +(\\d+) +(-?\\d+) +(-?\\d+) +-?\\d+ ");

    private static final String PROGRESS_END = "Consume TPS:";
    /** Broker, queue, oldest and next offset; no time when there is no message. */
    private static final Pattern STATUS_LINE = Pattern.compile("(?m)^(\\S+) +(\\d+) +(\\d+) +(\\d+) ");

    private static final String STATUS_END = "Topic Put TPS:";

    private final AdminShell shell;

    private MqAdmin(AdminShell shell) {
        this.shell = shell;
    }

    /** @param cluster without access control */
    public static MqAdmin of(EmbeddedCluster cluster) {
        return new MqAdmin(cluster.adminShell());
    }

    /**
     * Runs it, as in {@code run("getBrokerConfig", "-b", address)}.
     *
     * @return all that it printed; an error is told there and nowhere else
     */
    public String run(String command, String... arguments) {
        var line = new ArrayList<String>();
        line.add(command);
        line.addAll(List.of(arguments));
        return shell.run(line);
    }

    /**
     * Runs what writes, as in {@code write("updateTopic", "-b", address, "-t", "orders")}, until it says that it has: on a busy
     * machine the tool gives up after three seconds.
     *
     * @throws ClusterException with the tool's words when it never says so
     */
    public void write(String command, String... arguments) {
        String printed = "";
        for (int attempt = 0; attempt < WRITE_ATTEMPTS; attempt++) {
            printed = run(command, arguments);
            if (printed.contains(WRITTEN)) {
                return;
            }
        }
        throw new ClusterException("mqadmin " + command + " wrote nothing: " + printed);
    }

    /**
     * @param address of a broker
     * @return its configuration as the tool prints it
     * @throws ClusterException with the tool's words when it printed none
     */
    public Map<String, String> brokerConfig(String address) {
        return config(run("getBrokerConfig", "-b", address));
    }

    /**
     * @param address of a NameServer, the only one that is asked
     * @return its configuration as the tool prints it
     * @throws ClusterException with the tool's words when it printed none
     */
    public Map<String, String> nameServerConfig(String address) {
        return config(run("getNamesrvConfig", "-n", address));
    }

    /**
     * What one NameServer tells clients about a topic.
     *
     * @param nameServer the address of the only one that is asked
     * @return permission (bits 4 read, 2 write) by broker name; empty when this NameServer has no route
     * @throws ClusterException with the tool's words when it printed something else
     */
    public Map<String, Integer> routePermissions(String nameServer, String topic) {
        return permissions(run("topicRoute", "-n", nameServer, "-t", topic));
    }

    /** How far a group has come in a queue, a line of {@code consumerProgress}; a long topic name is cut to 64 characters. */
    public record Consumed(String topic, String broker, int queueId, long brokerOffset, long consumerOffset) {}

    /**
     * @param group with its namespace, if it has one
     * @return by topic, broker and queue
     * @throws ClusterException with the tool's words when it printed something else
     */
    public List<Consumed> consumerProgress(String group, String nameServers) {
        return progress(run("consumerProgress", "-g", group, "-n", nameServers));
    }

    /** What a queue holds, a line of {@code topicStatus}. */
    public record Stored(String broker, int queueId, long minOffset, long maxOffset) {}

    /**
     * @return by broker and queue
     * @throws ClusterException with the tool's words when it printed something else
     */
    public List<Stored> topicStatus(String topic, String nameServers) {
        return status(run("topicStatus", "-t", topic, "-n", nameServers));
    }

    static List<Consumed> progress(String printed) {
        return lines(printed, PROGRESS_END, PROGRESS_LINE)
                .map(line -> new Consumed(
                        line.group(1),
                        line.group(2),
                        Integer.parseInt(line.group(3)),
                        Long.parseLong(line.group(4)),
                        Long.parseLong(line.group(5))))
                .toList();
    }

    static List<Stored> status(String printed) {
        return lines(printed, STATUS_END, STATUS_LINE)
                .map(line -> new Stored(
                        line.group(1),
                        Integer.parseInt(line.group(2)),
                        Long.parseLong(line.group(3)),
                        Long.parseLong(line.group(4))))
                .toList();
    }

    private static Stream<MatchResult> lines(String printed, String end, Pattern line) {
        if (!printed.contains(end)) {
            throw new ClusterException("mqadmin printed no table: " + printed);
        }
        return line.matcher(printed).results();
    }

    static Map<String, String> config(String printed) {
        var config = new TreeMap<String, String>();
        var lines = CONFIG_LINE.matcher(printed);
        while (lines.find()) {
            config.put(lines.group(1), lines.group(2));
        }
        if (config.isEmpty()) {
            throw new ClusterException("mqadmin printed no configuration: " + printed);
        }
        return config;
    }

    static Map<String, Integer> permissions(String printed) {
        if (printed.contains(NO_ROUTE)) {
            return Map.of();
        }
        int start = printed.indexOf('{');
        Object route = start < 0 ? Map.of() : LooseJson.read(printed.substring(start));
        var permissions = new LinkedHashMap<String, Integer>();
        for (Object queues : LooseJson.list(route, "queueDatas")) {
            permissions.put(LooseJson.string(queues, "brokerName"), Integer.valueOf(LooseJson.string(queues, "perm")));
        }
        if (permissions.isEmpty()) {
            throw new ClusterException("mqadmin printed no route: " + printed);
        }
        return permissions;
    }
}
