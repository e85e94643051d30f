package io.mqconsole.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    /** Made by RocketMQ itself, so that every NameServer has it. */
    private static final String ANY_TOPIC = "TBW102";
    /** Group, clients, version, type, model, TPS and messages not consumed; a group that is offline has no type. */
    private static final Pattern GROUP_LINE =
            Pattern.compile("(?m)^(\\S+) +(\\d+) +(\\S+) +(PUSH|PULL) +([A-Z]+) +-?\\d+ +(-?\\d+) *$");

    private static final String GROUP_START = "#Diff Total";
    /** Client, address, language and version. */
    private static final Pattern CLIENT_LINE =
            Pattern.compile("(?m)^(\\S+) +[0-9a-f.:\\[\\]]+:\\d+ +([A-Z]+) +(V\\S+) *$");

    private static final String CLIENT_END = "MessageModel:";
    private static final Pattern SIDE_START = Pattern.compile("(?m)^=+[^:=\\s]+:([^:=\\s]+)=+$");

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

    /**
     * @param nameServer the address of the only one that is asked
     * @return all topics that it knows, those that RocketMQ made for itself included
     * @throws ClusterException with the tool's words when it printed something else
     */
    public Set<String> topics(String nameServer) {
        return names(run("topicList", "-n", nameServer));
    }

    /** What one NameServer tells clients about a topic on one broker. */
    public record Routed(String broker, int perm, int readQueues, int writeQueues) {}

    /**
     * @param nameServer the address of the only one that is asked
     * @return by broker; empty when this NameServer has no route
     * @throws ClusterException with the tool's words when it printed something else
     */
    public List<Routed> routes(String nameServer, String topic) {
        return routes(run("topicRoute", "-n", nameServer, "-t", topic));
    }

    /** A group that has clients, a line of {@code consumerProgress} for all groups; a long name is cut to 64 characters. */
    public record Online(String group, int clients, String model, long behind) {}

    /** @throws ClusterException with the tool's words when it printed something else */
    public List<Online> onlineGroups(String nameServers) {
        return online(run("consumerProgress", "-n", nameServers));
    }

    /** A client of a group, a line of {@code consumerConnection}. */
    public record Client(String clientId, String language, String version) {}

    /**
     * @param group with its namespace, if it has one
     * @return the clients that one broker knows
     * @throws ClusterException with the tool's words when it printed something else, as for a group that has none
     */
    public List<Client> clients(String group, String nameServers) {
        return clients(run("consumerConnection", "-g", group, "-n", nameServers));
    }

    /**
     * A group as each broker holds it. A broker that creates groups by itself has it afterwards.
     *
     * @return the fields of RocketMQ's own class, by broker name
     * @throws ClusterException with the tool's words when it printed something else
     */
    public Map<String, Map<String, String>> groupConfig(String group, String nameServers) {
        return sides(run("getConsumerConfig", "-g", group, "-n", nameServers));
    }

    static Set<String> names(String printed) {
        Set<String> names = printed.lines().map(String::strip).collect(Collectors.toCollection(TreeSet::new));
        if (!names.contains(ANY_TOPIC)) {
            throw new ClusterException("mqadmin printed no topics: " + printed);
        }
        return names;
    }

    static List<Routed> routes(String printed) {
        return queueDatas(printed)
                .map(queues -> new Routed(
                        LooseJson.string(queues, "brokerName"),
                        number(queues, "perm"),
                        number(queues, "readQueueNums"),
                        number(queues, "writeQueueNums")))
                .toList();
    }

    private static int number(Object queues, String key) {
        return Integer.parseInt(LooseJson.string(queues, key));
    }

    static List<Online> online(String printed) {
        return lines(printed, GROUP_START, GROUP_LINE)
                .map(line -> new Online(
                        line.group(1), Integer.parseInt(line.group(2)), line.group(5), Long.parseLong(line.group(6))))
                .toList();
    }

    static List<Client> clients(String printed) {
        return lines(printed, CLIENT_END, CLIENT_LINE)
                .map(line -> new Client(line.group(1), line.group(2), line.group(3)))
                .toList();
    }

    static Map<String, Map<String, String>> sides(String printed) {
        var sides = new TreeMap<String, Map<String, String>>();
        List<MatchResult> starts = SIDE_START.matcher(printed).results().toList();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).start() : printed.length();
            sides.put(
                    starts.get(i).group(1),
                    config(printed.substring(starts.get(i).end(), end)));
        }
        if (sides.isEmpty()) {
            throw new ClusterException("mqadmin printed no configuration: " + printed);
        }
        return sides;
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
        var permissions = new LinkedHashMap<String, Integer>();
        queueDatas(printed)
                .forEach(queues -> permissions.put(LooseJson.string(queues, "brokerName"), number(queues, "perm")));
        return permissions;
    }

    private static Stream<?> queueDatas(String printed) {
        if (printed.contains(NO_ROUTE)) {
            return Stream.empty();
        }
        int start = printed.indexOf('{');
        List<?> queues = LooseJson.list(start < 0 ? Map.of() : LooseJson.read(printed.substring(start)), "queueDatas");
        if (queues.isEmpty()) {
            throw new ClusterException("mqadmin printed no route: " + printed);
        }
        return queues.stream();
    }
}
