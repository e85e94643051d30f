package io.mqconsole.config;

import io.mqconsole.shared.Text;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keys that are never saved nor pushed, whatever a node would do with them, each with the reason. They are told by name, so
 * that keys of other versions and of plugins are among them. Case does not count: no spelling gets past.
 */
enum Forbidden {
    /** Written on the page of the node, in waves, and looked for in the routes. */
    OWN_PAGE("brokerPermission"),
    /** The broker rejects the whole write, or would let go of its own list. */
    BLACK_LIST("configBlackList"),
    /** What a node is: another value makes it another node, in the middle of its life. */
    IDENTITY("brokerName|brokerId|brokerClusterName|brokerRole|is(In)?BrokerContainer|inBrokerContainer"
            + "|(controller)?dLeger(Group|Peers|SelfId)|jRaft(GroupId|ServerId|InitConf|ControllerRPCAddr)"
            + "|preferredLeaderId|configName|clusterName"
            + "|hostname|vip|rip|room|dataCenter|nodeGroup|env|city|cell"),
    /** Where a node keeps its files: what it has stored would be left behind. */
    PATH(".*path.*|rocketmqHome|.*rootDir"),
    /** Where a node listens, and whom it talks to. */
    ADDRESS(
            "listenPort|.*port|bindAddress|brokerIP\\d*|namesrvAddr|controllerAddr|haMasterAddress|metricsPromExporterHost"
                    + "|metricsGrpcExporterTarget"),
    /** Old versions start a program with the value on its command line (CVE-2023-33246). */
    COMMAND("filterServerNums"),
    /** It would be stored, shown and sent in clear text. */
    SECRET(".*(password|passwd|secret|credential|accesskey|authenticationuser).*|.*token|metricsGrpcExporterHeader"
            + "|socksProxyConfig");

    private final Pattern names;

    Forbidden(String names) {
        this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
    }

    /** Whether the value of a key must not be shown. */
    static boolean isSecret(String key) {
        return SECRET.names.matcher(key).matches();
    }

    static Optional<Forbidden> of(String key) {
        return Stream.of(values())
                .filter(reason -> reason.names.matcher(key).matches())
                .findFirst();
    }

    /** Whether the key has a value of its own on each node, so that a difference between nodes is none. */
    boolean ofEachNode() {
        return this == IDENTITY || this == PATH || this == ADDRESS;
    }

    Text because(String key) {
        return switch (this) {
            case OWN_PAGE -> Text.of("config.forbidden.own-page", key);
            case BLACK_LIST -> Text.of("config.forbidden.black-list", key);
            case IDENTITY -> Text.of("config.forbidden.identity", key);
            case PATH -> Text.of("config.forbidden.path", key);
            case ADDRESS -> Text.of("config.forbidden.address", key);
            case COMMAND -> Text.of("config.forbidden.command", key);
            case SECRET -> Text.of("config.forbidden.secret", key);
        };
    }
}
