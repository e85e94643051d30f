package io.mqconsole.node;

import io.mqconsole.admin.BrokerRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether clusters keep a master that clients can send to. What is not known is taken for the worse: a master that changes
 * was writable, one that stays is not.
 *
 * @param masters of one region
 * @param before permission bits as read, by address; a master that did not tell is not in it
 * @param wanted permission bits that will be written, by address
 */
record WritableMasters(List<BrokerRef> masters, Map<String, Integer> before, Map<String, Integer> wanted) {

    /** Clusters in which somebody can send now and nobody could afterwards. */
    Set<String> lost() {
        var after = new HashMap<>(before);
        after.putAll(wanted);
        var lost = new TreeSet<String>();
        masters.stream()
                .collect(Collectors.groupingBy(BrokerRef::cluster, TreeMap::new, Collectors.toList()))
                .forEach((cluster, inCluster) -> {
                    boolean loses = inCluster.stream().anyMatch(master -> losesWrite(address(master)));
                    boolean left =
                            inCluster.stream().anyMatch(master -> writable(after.getOrDefault(address(master), 0)));
                    if (loses && !left) {
                        lost.add(cluster);
                    }
                });
        return lost;
    }

    private boolean losesWrite(String address) {
        Integer will = wanted.get(address);
        return will != null && !writable(will) && writable(before.getOrDefault(address, NodePermission.BOTH.bits()));
    }

    private static String address(BrokerRef broker) {
        return broker.address().toString();
    }

    private static boolean writable(int bits) {
        return NodePermission.writable(bits, NodePermission.BOTH.bits());
    }

    /** The permissions that these configurations give, by address. */
    static Map<String, Integer> bits(Map<String, Map<String, String>> configs) {
        var bits = new HashMap<String, Integer>();
        configs.forEach((address, config) -> {
            String value = config.get(NodePermission.KEY);
            if (value != null && value.matches("[0-7]")) {
                bits.put(address, Integer.valueOf(value));
            }
        });
        return bits;
    }
}
