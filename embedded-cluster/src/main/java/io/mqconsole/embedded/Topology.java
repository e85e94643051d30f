package io.mqconsole.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes a cluster has, in which rooms, before any of them runs.
 *
 * @param clusterName the {@code brokerClusterName} of every broker
 * @param nodes in the order in which they are listed
 * @param brokerProperties lines of broker.conf that override the defaults on every broker
 * @param credentials present when the brokers check signatures and rights
 * @param tls whether nodes take TLS beside plain connections, with a certificate that they sign themselves
 */
public record Topology(
        String clusterName,
        List<NodeSpec> nodes,
        Map<String, String> brokerProperties,
        Optional<Credentials> credentials,
        boolean tls) {

    private static final Room ROOM_A = new Room("GZ00A", "GZ-DC-A", "RZ00A", "Guangzhou");
    private static final Room ROOM_B = new Room("GZ00B", "GZ-DC-B", "RZ00B", "Guangzhou");
    private static final Room ROOM_C = new Room("GZ00C", "GZ-DC-C", "RZ00C", "Guangzhou");

    public Topology {
        nodes = List.copyOf(nodes);
        brokerProperties = Map.copyOf(brokerProperties);
    }

    /**
     * Two rooms, each of which can be lost: a NameServer with a controller in each, a third controller elsewhere, and
     * two broker groups whose replicas are in different rooms.
     */
    public static Topology twoRooms() {
        return twoRooms(
                builder("mq-demo").nameServerWithController("ns-a", ROOM_A).nameServerWithController("ns-b", ROOM_B));
    }

    /**
     * The same nodes, of which the third alone elects masters: an idle group of controllers takes a fifth of a core. It takes a
     * broker for lost when its connection ends, or after a minute of silence instead of three seconds: a machine that builds
     * pauses for longer, and what a test hangs for a while comes back as what it was.
     */
    public static Topology twoRoomsWithOneController() {
        return twoRooms(builder("mq-demo")
                .nameServer("ns-a", ROOM_A)
                .nameServer("ns-b", ROOM_B)
                .brokerProperty("controllerHeartBeatTimeoutMills", "60000"));
    }

    private static Topology twoRooms(Builder nameServers) {
        return nameServers
                .controller("controller-c", ROOM_C)
                .brokerGroup("broker-a", ROOM_A, ROOM_B)
                .brokerGroup("broker-b", ROOM_B, ROOM_A)
                .build();
    }

    /** One NameServer and one broker without a controller: starts fastest, enough for most tests. */
    public static Topology small() {
        return smallBuilder().build();
    }

    /** The nodes of {@link #small()}, to be varied. */
    public static Builder smallBuilder() {
        return builder("mq-small").nameServer("ns-a", ROOM_A).brokerGroup("broker-a", ROOM_A);
    }

    public static Builder builder(String clusterName) {
        return new Builder(clusterName);
    }

    /** @return whether controllers elect the masters */
    public boolean hasControllers() {
        return controllers().findAny().isPresent();
    }

    /** @return the names of the broker groups, in order */
    public List<String> brokerGroups() {
        return brokers().map(NodeSpec::group).distinct().toList();
    }

    Stream<NodeSpec> nameServers() {
        return nodes.stream().filter(n -> n.kind() == NodeKind.NAMESRV);
    }

    Stream<NodeSpec> controllers() {
        return nodes.stream().filter(NodeSpec::controller);
    }

    Stream<NodeSpec> brokers() {
        return nodes.stream().filter(n -> n.kind() == NodeKind.BROKER);
    }

    int replicas(String group) {
        return (int) brokers().filter(n -> n.group().equals(group)).count();
    }

    /** Collects nodes and refuses a topology that could not work. */
    public static final class Builder {
        private final String clusterName;
        private final List<NodeSpec> nodes = new ArrayList<>();
        private final Map<String, String> brokerProperties = new LinkedHashMap<>();
        private @Nullable Credentials credentials;
        private boolean tls;

        private Builder(String clusterName) {
            this.clusterName = clusterName;
        }

        public Builder nameServer(String name, Room room) {
            nodes.add(new NodeSpec(name, NodeKind.NAMESRV, room, name, false, false));
            return this;
        }

        public Builder nameServerWithController(String name, Room room) {
            nodes.add(new NodeSpec(name, NodeKind.NAMESRV, room, name, true, false));
            return this;
        }

        public Builder controller(String name, Room room) {
            nodes.add(new NodeSpec(name, NodeKind.CONTROLLER, room, name, true, false));
            return this;
        }

        /**
         * Adds a replica per room, named {@code <group>-1}, {@code <group>-2}, …; roles move, so the names do not tell
         * them.
         *
         * @param rooms the first is where the first master shall be
         */
        public Builder brokerGroup(String group, Room... rooms) {
            for (int i = 0; i < rooms.length; i++) {
                nodes.add(new NodeSpec(group + "-" + (i + 1), NodeKind.BROKER, rooms[i], group, false, i == 0));
            }
            return this;
        }

        /** Brokers then check every request; the given user may do everything. */
        public Builder acl(String accessKey, String secretKey) {
            this.credentials = new Credentials(accessKey, secretKey);
            return this;
        }

        /** Nodes then take TLS too; making their certificates costs each of them seconds at its start. */
        public Builder tls() {
            tls = true;
            return this;
        }

        /** A line of broker.conf, for every broker. */
        public Builder brokerProperty(String key, String value) {
            brokerProperties.put(key, value);
            return this;
        }

        /** @throws IllegalArgumentException with the reason when such a cluster could not work */
        public Topology build() {
            var topology = new Topology(clusterName, nodes, brokerProperties, Optional.ofNullable(credentials), tls);
            check(topology.nameServers().findAny().isPresent(), "a cluster needs a NameServer");
            check(nodes.stream().map(NodeSpec::name).distinct().count() == nodes.size(), "two nodes have one name");
            long controllers = topology.controllers().count();
            check(
                    controllers == 0 || controllers % 2 == 1,
                    "controllers need an odd number of voters, not " + controllers);
            for (String group : topology.brokerGroups()) {
                check(
                        topology.replicas(group) == 1 || controllers > 0,
                        group + " has several replicas, which needs controllers");
            }
            return topology;
        }

        private static void check(boolean valid, String message) {
            if (!valid) {
                throw new IllegalArgumentException(message);
            }
        }
    }
}
