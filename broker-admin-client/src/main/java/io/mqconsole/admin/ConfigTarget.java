package io.mqconsole.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.jspecify.annotations.Nullable;

/**
 * A node whose configuration shall be written, and when it may be.
 *
 * @param broker null for a NameServer
 */
record ConfigTarget(
        NodeAddress address,
        @Nullable BrokerRef broker,
        Map<String, @Nullable String> expected,
        Map<String, String> wanted) {

    static ConfigTarget of(ConfigWrite write) {
        return new ConfigTarget(write.broker().address(), write.broker(), write.expected(), write.wanted());
    }

    static ConfigTarget of(NameServerWrite write) {
        return new ConfigTarget(write.nameServer(), null, write.expected(), write.wanted());
    }

    Rpc<Map<String, String>> question() {
        return broker == null ? Configs.nameServer() : Configs.broker();
    }

    RemotingCommand update(Collection<String> keys) {
        var values = new LinkedHashMap<>(wanted);
        values.keySet().retainAll(keys);
        return broker == null ? Configs.updateOfNameServer(values) : Configs.updateOfBroker(values);
    }

    /** @return why the node that holds this configuration is not the one that is meant */
    Optional<String> stranger(Map<String, String> config) {
        if (broker == null) {
            return Optional.empty();
        }
        String name = config.get("brokerName");
        String cluster = config.get("brokerClusterName");
        return broker.brokerName().equals(name) && broker.cluster().equals(cluster)
                ? Optional.empty()
                : Optional.of("at this address is now " + name + " of cluster " + cluster + ", not "
                        + broker.brokerName() + " of cluster " + broker.cluster());
    }

    /** @return the wanted keys that do not hold what is wanted */
    List<String> missing(Map<String, String> config) {
        return wanted.keySet().stream()
                .filter(key -> !Objects.equals(wanted.get(key), config.get(key)))
                .toList();
    }

    /** @return which keys hold neither what is expected nor what is wanted */
    Optional<String> surprise(Map<String, String> config) {
        var surprises = new ArrayList<String>();
        expected.forEach((key, value) -> {
            String held = config.get(key);
            if (!Objects.equals(held, value) && (held == null || !held.equals(wanted.get(key)))) {
                surprises.add(key + " is " + quoted(held) + ", not " + quoted(value) + " as expected");
            }
        });
        return surprises.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", surprises));
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "absent" : "'" + value + "'";
    }
}
