package io.mqconsole.admin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Writes configurations over RocketMQ's own protocol, every node on a chain of requests of its own. */
final class RemotingConfigOps implements ConfigOps {
    private final List<NodeAddress> nameServers;
    private final ScatterGather nodes;
    private final NodeSender sender;

    RemotingConfigOps(List<NodeAddress> nameServers, ScatterGather nodes, NodeSender sender) {
        this.nameServers = nameServers;
        this.nodes = nodes;
        this.sender = sender;
    }

    @Override
    public List<ConfigOutcome> writeBrokers(List<ConfigWrite> writes, CallOptions options) {
        return write(writes.stream().map(ConfigTarget::of).toList(), options);
    }

    @Override
    public List<ConfigOutcome> writeNameServers(List<NameServerWrite> writes, CallOptions options) {
        for (NameServerWrite write : writes) {
            if (!nameServers.contains(write.nameServer())) {
                throw new IllegalArgumentException(write.nameServer() + " is no NameServer of this region");
            }
        }
        return write(writes.stream().map(ConfigTarget::of).toList(), options);
    }

    private List<ConfigOutcome> write(List<ConfigTarget> targets, CallOptions options) {
        refuseTwins(targets);
        var pushes = targets.stream()
                .map(target -> new ConfigPush(target, sender, options.window()))
                .toList();
        var results = nodes.ask(pushes, options.deadline(), ConfigPush::run).results();
        var outcomes = new ArrayList<ConfigOutcome>();
        for (int i = 0; i < pushes.size(); i++) {
            outcomes.add(
                    switch (results.get(i)) {
                        case NodeResult.Ok<ConfigOutcome> ok -> ok.value();
                        case NodeResult.Failed<ConfigOutcome> failed ->
                            pushes.get(i).abandoned(failed.error());
                    });
        }
        return outcomes;
    }

    private static void refuseTwins(List<ConfigTarget> targets) {
        var seen = new HashSet<NodeAddress>();
        for (ConfigTarget target : targets) {
            if (!seen.add(target.address())) {
                throw new IllegalArgumentException("two writes to " + target.address());
            }
        }
    }
}
