package io.mqconsole.embedded;

/**
 * One node of a topology before it has an address.
 *
 * @param name unique in the topology, also the name of its folder
 * @param group the broker group ({@code brokerName}) of a broker, else the node's own name
 * @param controller whether a controller runs in this process
 * @param preferredMaster whether this replica shall be its group's first master
 */
record NodeSpec(String name, NodeKind kind, Room room, String group, boolean controller, boolean preferredMaster) {

    /** Unique in the cluster, in the form of a host name: {@code broker-a-1.gz00a.mq-demo}. */
    String hostname(String clusterName) {
        return name + "." + room.name().toLowerCase(java.util.Locale.ROOT) + "." + clusterName;
    }
}
