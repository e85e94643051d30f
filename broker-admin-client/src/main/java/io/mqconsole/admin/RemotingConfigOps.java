package io.mqconsole.admin;

import java.util.List;

/** Writes configurations over RocketMQ's own protocol, every node on a chain of requests of its own. */
final class RemotingConfigOps implements ConfigOps {
    private final List<NodeAddress> nameServers;
    private final NodeWrites writes;

    RemotingConfigOps(List<NodeAddress> nameServers, NodeWrites writes) {
        this.nameServers = nameServers;
        this.writes = writes;
    }

    @Override
    public List<ConfigOutcome> writeBrokers(List<ConfigWrite> writes, CallOptions options) {
        return this.writes.run(writes.stream().map(ConfigTarget::of).toList(), options);
    }

    @Override
    public List<ConfigOutcome> writeNameServers(List<NameServerWrite> writes, CallOptions options) {
        for (NameServerWrite write : writes) {
            if (!nameServers.contains(write.nameServer())) {
                throw new IllegalArgumentException(write.nameServer() + " is no NameServer of this region");
            }
        }
        return this.writes.run(writes.stream().map(ConfigTarget::of).toList(), options);
    }
}
