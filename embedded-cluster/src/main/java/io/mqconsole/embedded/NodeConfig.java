package io.mqconsole.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Writes the configuration file of a node.
 *
 * <p>A broker rewrites this file when its configuration is changed at run time. So on a later start only what follows
 * from the place of the node (addresses and paths) is set anew; everything else stays as it was found.
 */
final class NodeConfig {

    /** Read by the node process only: {@code true} on the replica that waits until another one is the first master. */
    static final String FOLLOWER = "mqconsole.follower";

    static final String TLS = "mqconsole.tls";

    private final Topology topology;
    private final Addresses addresses;
    private final Path dataDir;

    NodeConfig(Topology topology, Addresses addresses, Path dataDir) {
        this.topology = topology;
        this.addresses = addresses;
        this.dataDir = dataDir;
    }

    Path folder(NodeSpec node) {
        return dataDir.resolve(node.name());
    }

    Path file(NodeSpec node) {
        return folder(node)
                .resolve(
                        switch (node.kind()) {
                            case NAMESRV -> "namesrv.conf";
                            case CONTROLLER -> "controller.conf";
                            case BROKER -> "broker.conf";
                        });
    }

    /** @return the file, as the node process will read it */
    Path write(NodeSpec node) {
        try {
            Files.createDirectories(folder(node).resolve("logs"));
            Path file = file(node);
            Properties all = load(file);
            settings(node).forEach(all::putIfAbsent);
            all.putAll(place(node));
            Files.writeString(
                    file,
                    all.stringPropertyNames().stream()
                            .sorted()
                            .map(key -> key + "=" + escape(all.getProperty(key)))
                            .collect(Collectors.joining("\n", "", "\n")));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Properties load(NodeSpec node) {
        return load(file(node));
    }

    /** What SOFAMQ's node page shows and RocketMQ has no field for: it comes back among the node's configuration. */
    Map<String, String> labels(NodeSpec node) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("hostname", node.hostname(topology.clusterName()));
        labels.put("room", node.room().name());
        labels.put("dataCenter", node.room().dataCenter());
        labels.put("cell", node.room().cell());
        labels.put("city", node.room().city());
        labels.put("env", "STABLE");
        labels.put(
                "nodeGroup", topology.clusterName() + "-" + node.kind().name().toLowerCase(java.util.Locale.ROOT));
        labels.put("rip", "127.0.0.1");
        labels.put("vip", "127.0.0.1");
        return labels;
    }

    private Map<String, String> settings(NodeSpec node) {
        var settings = new LinkedHashMap<>(labels(node));
        switch (node.kind()) {
            case NAMESRV -> settings.putAll(NodeSettings.NAME_SERVER);
            case CONTROLLER -> {}
            case BROKER -> {
                settings.put("brokerClusterName", topology.clusterName());
                settings.put("brokerName", node.group());
                settings.put("brokerId", "0");
                settings.putAll(NodeSettings.BROKER);
                if (topology.hasControllers()) {
                    settings.putAll(NodeSettings.REPLICATION);
                    settings.put("totalReplicas", Integer.toString(topology.replicas(node.group())));
                }
                topology.credentials().ifPresent(user -> settings.putAll(NodeSettings.accessControl(user)));
                settings.putAll(topology.brokerProperties());
            }
        }
        if (node.controller()) {
            settings.putAll(NodeSettings.CONTROLLER);
        }
        return settings;
    }

    private Map<String, String> place(NodeSpec node) {
        var place = new LinkedHashMap<String, String>();
        String folder = folder(node).toString();
        place.put("rocketmqHome", folder);
        place.put("bindAddress", "127.0.0.1");
        place.put("listenPort", Integer.toString(port(node)));
        place.put(TLS, Boolean.toString(topology.tls()));
        if (node.controller()) {
            place.put("controllerDLegerGroup", topology.clusterName());
            place.put("controllerDLegerPeers", addresses.controllerPeers());
            place.put("controllerDLegerSelfId", Addresses.controllerId(node));
            place.put("controllerStorePath", folder + "/controller");
        }
        switch (node.kind()) {
            case NAMESRV -> {
                place.put("kvConfigPath", folder + "/kvConfig.json");
                place.put("enableControllerInNamesrv", Boolean.toString(node.controller()));
            }
            case CONTROLLER -> {}
            case BROKER -> {
                place.put("brokerIP1", "127.0.0.1");
                place.put("brokerIP2", "127.0.0.1");
                place.put("haListenPort", Integer.toString(port(node) + 1));
                place.put("namesrvAddr", addresses.nameServers());
                place.put("storePathRootDir", folder + "/store");
                place.put("storePathCommitLog", folder + "/store/commitlog");
                place.put("storePathEpochFile", folder + "/store/epochFileCheckpoint");
                place.put("storePathBrokerIdentity", folder + "/store/brokerIdentity");
                place.put("authConfigPath", folder + "/store/auth");
                if (topology.hasControllers()) {
                    place.put("controllerAddr", addresses.controllers().collect(Collectors.joining(";")));
                    place.put(FOLLOWER, Boolean.toString(!node.preferredMaster()));
                }
            }
        }
        return place;
    }

    private int port(NodeSpec node) {
        return java.util.Objects.requireNonNull(addresses.server().get(node.name()));
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\");
    }
}
