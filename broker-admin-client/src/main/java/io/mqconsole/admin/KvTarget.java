package io.mqconsole.admin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.jspecify.annotations.Nullable;

/** A key on one NameServer that shall be written. */
record KvTarget(KvWrite write) implements WriteTarget {

    @Override
    public NodeAddress address() {
        return write.nameServer();
    }

    @Override
    public String label() {
        return address() + " " + write.namespace() + "/" + write.key();
    }

    @Override
    public Map<String, @Nullable String> expected() {
        return ConfigLines.copyOf(new LinkedHashMap<>(write.expected()));
    }

    @Override
    public Map<String, String> wanted() {
        return write.wanted();
    }

    @Override
    public HeldQuestion<?> question() {
        Rpc<String> value = KvSettings.value(write.namespace(), write.key());
        return HeldQuestion.of(new Rpc<>(
                value.request(), response -> KvWrite.present(value.reader().read(response))));
    }

    @Override
    public Optional<Map<String, String>> absent() {
        return Optional.of(KvWrite.ABSENT);
    }

    @Override
    public RemotingCommand update(Collection<String> keys, Map<String, String> held) {
        return write.removal()
                ? KvSettings.removal(write.namespace(), write.key())
                : KvSettings.put(write.namespace(), write.key(), write.wanted().getOrDefault(KvWrite.VALUE, ""));
    }

    /** A key that somebody else has made meanwhile is there, as is wanted: only both values together tell. */
    @Override
    public Optional<String> surprise(Map<String, String> held) {
        boolean asExpected = write.expected().isEmpty() || held.equals(write.expected());
        return asExpected || held.equals(write.wanted())
                ? Optional.empty()
                : Optional.of(write.key() + " is " + WriteTarget.quoted(held.get(KvWrite.VALUE)) + ", not "
                        + WriteTarget.quoted(write.expected().get(KvWrite.VALUE)) + " as expected");
    }

    /** A NameServer has no name; it is known by its address alone. */
    @Override
    public Optional<String> stranger(Map<String, String> held) {
        return Optional.empty();
    }
}
