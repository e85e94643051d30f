package io.mqconsole.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.jspecify.annotations.Nullable;

/** Something on a node that has values and shall have others: its configuration, a topic, a group, or a key. */
interface WriteTarget {
    /** Values may be as long as a document. */
    int LONGEST_QUOTE = 200;

    NodeAddress address();

    /** Names it in results. */
    String label();

    Map<String, @Nullable String> expected();

    Map<String, String> wanted();

    HeldQuestion<?> question();

    /** What it holds when the node says that there is no such thing; empty where that is a failure like any other. */
    default Optional<Map<String, String>> absent() {
        return Optional.empty();
    }

    /** @param keys that do not hold what is wanted */
    RemotingCommand update(Collection<String> keys, Map<String, String> held);

    /** @return why the node that holds these values is not the one that is meant */
    Optional<String> stranger(Map<String, String> held);

    /** @return the wanted keys that do not hold what is wanted */
    default List<String> missing(Map<String, String> held) {
        return wanted().keySet().stream()
                .filter(key -> !Objects.equals(wanted().get(key), held.get(key)))
                .toList();
    }

    /** @return which keys hold neither what is expected nor what is wanted */
    default Optional<String> surprise(Map<String, String> held) {
        var surprises = new ArrayList<String>();
        expected().forEach((key, value) -> {
            String holds = held.get(key);
            if (!Objects.equals(holds, value) && (holds == null || !holds.equals(wanted().get(key)))) {
                surprises.add(key + " is " + quoted(holds) + ", not " + quoted(value) + " as expected");
            }
        });
        return surprises.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", surprises));
    }

    /** As a sentence shows it. */
    static String quoted(@Nullable String value) {
        return value == null ? "absent" : "'" + shortened(value) + "'";
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_QUOTE ? value : value.substring(0, LONGEST_QUOTE) + "…";
    }
}
