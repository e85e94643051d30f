package io.mqconsole.embedded;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where every node of a cluster listens.
 *
 * @param server the port of a node's own service by node name
 * @param controller the port of the controller that runs in a node, by node name
 */
record Addresses(Topology topology, Map<String, Integer> server, Map<String, Integer> controller) {

    private static final String HOST = "127.0.0.1:";
    private static final int FAST_PORT = -2;
    private static final int HA_PORT = 1;

    static Addresses of(Topology topology, PortBook ports) {
        var server = new HashMap<String, Integer>();
        var controller = new HashMap<String, Integer>();
        for (NodeSpec node : topology.nodes()) {
            if (node.controller()) {
                controller.put(node.name(), ports.port(node.name() + ".controller"));
            }
            switch (node.kind()) {
                case NAMESRV -> server.put(node.name(), ports.port(node.name()));
                case BROKER -> server.put(node.name(), ports.port(node.name(), FAST_PORT, HA_PORT));
                case CONTROLLER -> server.put(node.name(), controller.get(node.name()));
            }
        }
        ports.save();
        return new Addresses(topology, server, controller);
    }

    String of(NodeSpec node) {
        return HOST + server.get(node.name());
    }

    String nameServers() {
        return topology.nameServers().map(this::of).collect(Collectors.joining(";"));
    }

    Stream<String> controllers() {
        return topology.controllers().map(node -> HOST + controller.get(node.name()));
    }

    /** The peers in the form of the controllers' own election: {@code ns-a-127.0.0.1:1;…}, where ids hold no dash. */
    String controllerPeers() {
        return topology.controllers()
                .map(node -> controllerId(node) + "-" + HOST + controller.get(node.name()))
                .collect(Collectors.joining(";"));
    }

    static String controllerId(NodeSpec node) {
        return node.name().replace('-', '_');
    }
}
