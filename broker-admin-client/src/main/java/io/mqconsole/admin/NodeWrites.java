package io.mqconsole.admin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Carries out many writes at once, each on a chain of requests of its own. */
final class NodeWrites {
    private final ScatterGather nodes;
    private final NodeSender sender;

    NodeWrites(ScatterGather nodes, NodeSender sender) {
        this.nodes = nodes;
        this.sender = sender;
    }

    /**
     * @return one outcome per target, in the order given
     * @throws IllegalArgumentException for two writes to the same
     */
    List<ConfigOutcome> run(List<? extends WriteTarget> targets, CallOptions options) {
        refuseTwins(targets);
        var reads = new JoinedReads(sender, options.window());
        var writes = targets.stream()
                .map(target -> new NodeWrite(target, sender, reads, options.window()))
                .toList();
        var results = nodes.ask(writes, options.deadline(), NodeWrite::run).results();
        var outcomes = new ArrayList<ConfigOutcome>();
        for (int i = 0; i < writes.size(); i++) {
            outcomes.add(
                    switch (results.get(i)) {
                        case NodeResult.Ok<ConfigOutcome> ok -> ok.value();
                        case NodeResult.Failed<ConfigOutcome> failed ->
                            writes.get(i).abandoned(failed.error());
                    });
        }
        return outcomes;
    }

    private static void refuseTwins(List<? extends WriteTarget> targets) {
        var seen = new HashSet<String>();
        for (WriteTarget target : targets) {
            if (!seen.add(target.label())) {
                throw new IllegalArgumentException("two writes to " + target.label());
            }
        }
    }
}
