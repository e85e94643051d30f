package io.mqconsole.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * RocketMQ's own command-line tool {@code mqadmin}, so that a test can ask a witness that is not ours what a broker or
 * NameServer holds. Each call is a process of its own and takes some seconds.
 */
public final class MqAdmin {
    private static final String MAIN_CLASS = "org.apache.rocketmq.tools.command.MQAdminStartup";
    private static final String NO_ROUTE = "No topic route info in name server";
    /** {@code key                =  value}; a value may be empty or end with blanks. */
    private static final Pattern CONFIG_LINE = Pattern.compile("(?m)^(\\S+) *=  (.*)$");

    private final ToolJvm tool;

    private MqAdmin(ToolJvm tool) {
        this.tool = tool;
    }

    /** @param cluster without access control */
    public static MqAdmin of(EmbeddedCluster cluster) {
        return new MqAdmin(new ToolJvm("mqadmin", cluster));
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
        return tool.run(MAIN_CLASS, line);
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
     * What one NameServer tells clients about a topic.
     *
     * @param nameServer the address of the only one that is asked
     * @return permission (bits 4 read, 2 write) by broker name; empty when this NameServer has no route
     * @throws ClusterException with the tool's words when it printed something else
     */
    public Map<String, Integer> routePermissions(String nameServer, String topic) {
        return permissions(run("topicRoute", "-n", nameServer, "-t", topic));
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
