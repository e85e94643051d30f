package io.mqconsole.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where and what a node is, as far as RocketMQ does not know it; null where unknown.
 *
 * @param hostname unique in its region
 * @param vip address that clients use
 * @param rip the machine's own address
 * @param room machine room (机房)
 * @param dataCenter data centre (数据中心)
 * @param nodeGroup node group (节点组)
 * @param cell logical unit (单元)
 */
public record NodeLabels(
        @Nullable String hostname,
        @Nullable String vip,
        @Nullable String rip,
        @Nullable String room,
        @Nullable String dataCenter,
        @Nullable String nodeGroup,
        @Nullable String env,
        @Nullable String city,
        @Nullable String cell) {
    static final NodeLabels NONE = new NodeLabels(null, null, null, null, null, null, null, null, null);

    /** The names of the labels, in the order of the record. */
    static final List<String> NAMES =
            List.of("hostname", "vip", "rip", "room", "dataCenter", "nodeGroup", "env", "city", "cell");

    /** From the custom keys that an operator wrote into broker.conf or namesrv.conf, named as the labels are. */
    static NodeLabels from(Map<String, String> config) {
        return of(NAMES.stream().map(name -> clean(config.get(name))).toList());
    }

    /** These labels where they are set, the others elsewhere. */
    NodeLabels over(NodeLabels others) {
        return combine(others, (mine, theirs) -> mine != null ? mine : theirs);
    }

    /** These labels without those that say what the others say anyway. */
    NodeLabels without(NodeLabels others) {
        return combine(others, (mine, theirs) -> Objects.equals(mine, theirs) ? null : mine);
    }

    /** The names of those that are set. */
    List<String> set() {
        var names = new ArrayList<String>();
        List<@Nullable String> values = values();
        for (int i = 0; i < NAMES.size(); i++) {
            if (values.get(i) != null) {
                names.add(NAMES.get(i));
            }
        }
        return names;
    }

    /** These labels trimmed, blank ones unset. */
    NodeLabels cleaned() {
        return of(values().stream().map(NodeLabels::clean).toList());
    }

    List<@Nullable String> values() {
        return java.util.Arrays.asList(hostname, vip, rip, room, dataCenter, nodeGroup, env, city, cell);
    }

    static NodeLabels of(List<? extends @Nullable String> v) {
        return new NodeLabels(v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), v.get(5), v.get(6), v.get(7), v.get(8));
    }

    private NodeLabels combine(NodeLabels others, Choice choice) {
        var chosen = new ArrayList<@Nullable String>();
        List<@Nullable String> mine = values();
        List<@Nullable String> theirs = others.values();
        for (int i = 0; i < NAMES.size(); i++) {
            chosen.add(choice.of(mine.get(i), theirs.get(i)));
        }
        return of(chosen);
    }

    private static @Nullable String clean(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private interface Choice {
        @Nullable
        String of(@Nullable String mine, @Nullable String theirs);
    }
}
