package io.mqconsole.admin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
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
        Map<String, String> wanted)
        implements WriteTarget {

    static ConfigTarget of(ConfigWrite write) {
        return new ConfigTarget(write.broker().address(), write.broker(), write.expected(), write.wanted());
    }

    static ConfigTarget of(NameServerWrite write) {
        return new ConfigTarget(write.nameServer(), null, write.expected(), write.wanted());
    }

    @Override
    public String label() {
        return address.toString();
    }

    @Override
    public HeldQuestion<?> question() {
        return HeldQuestion.of(broker == null ? Configs.nameServer() : Configs.broker());
    }

    @Override
    public RemotingCommand update(Collection<String> keys, Map<String, String> held) {
        var values = new LinkedHashMap<>(wanted);
        values.keySet().retainAll(keys);
        return broker == null ? Configs.updateOfNameServer(values) : Configs.updateOfBroker(values);
    }

    @Override
    public Optional<String> stranger(Map<String, String> config) {
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
}
