package io.mqconsole.node;

import io.mqconsole.admin.TopicSettings;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.topic.TopicKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Which topics nobody can send to, or read from, any more once some masters have another permission.
 *
 * @param topics by master's address, then by name
 * @param systemNames topics that brokers make for themselves
 * @param touched addresses of the masters that change
 * @param before permission bits by master's address
 */
record TopicImpact(
        Map<String, Map<String, TopicSettings>> topics,
        Set<String> systemNames,
        Set<String> touched,
        Map<String, Integer> before,
        Map<String, Integer> after) {
    private static final int NAMED = 5;

    List<PlanWarning> warnings() {
        var warnings = new ArrayList<PlanWarning>();
        Set<String> unwritable =
                lost((topic, bits) -> topic.writeQueues() > 0 && NodePermission.writable(topic.perm(), bits));
        if (!unwritable.isEmpty()) {
            warnings.add(PlanWarning.of("node.impact.write-lost", unwritable.size(), some(unwritable)));
        }
        Set<String> unreadable =
                lost((topic, bits) -> topic.readQueues() > 0 && NodePermission.readable(topic.perm(), bits));
        if (!unreadable.isEmpty()) {
            warnings.add(PlanWarning.of("node.impact.read-lost", unreadable.size(), some(unreadable)));
        }
        Set<String> ordered = orderedThatMove();
        if (!ordered.isEmpty()) {
            warnings.add(PlanWarning.of("node.impact.ordered", ordered.size(), some(ordered)));
        }
        return warnings;
    }

    private Set<String> lost(BiPredicate<TopicSettings, Integer> possible) {
        return concerned().stream()
                .filter(name -> anywhere(name, before, possible) && !anywhere(name, after, possible))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean anywhere(String name, Map<String, Integer> bits, BiPredicate<TopicSettings, Integer> possible) {
        return topics.entrySet().stream().anyMatch(broker -> {
            TopicSettings topic = broker.getValue().get(name);
            Integer permission = bits.get(broker.getKey());
            return topic != null && permission != null && possible.test(topic, permission);
        });
    }

    /** Ordered topics refuse sends at once, and their keys move to other queues. */
    private Set<String> orderedThatMove() {
        var ordered = new TreeSet<String>();
        for (String address : touched) {
            Integer was = before.get(address);
            Integer will = after.get(address);
            if (was == null || will == null) {
                continue;
            }
            for (TopicSettings topic : topics.getOrDefault(address, Map.of()).values()) {
                boolean moves =
                        NodePermission.writable(topic.perm(), was) != NodePermission.writable(topic.perm(), will);
                if (topic.order() && moves && !isSystem(topic.name())) {
                    ordered.add(topic.name());
                }
            }
        }
        return ordered;
    }

    private Set<String> concerned() {
        return touched.stream()
                .flatMap(address -> topics.getOrDefault(address, Map.of()).keySet().stream())
                .filter(name -> !isSystem(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isSystem(String name) {
        return TopicKind.of(name, systemNames) != TopicKind.NORMAL;
    }

    /** The first few, for a sentence. */
    static String some(Collection<String> names) {
        List<String> first = names.stream().limit(NAMED).toList();
        return String.join(", ", first) + (names.size() > NAMED ? ", …" : "");
    }
}
