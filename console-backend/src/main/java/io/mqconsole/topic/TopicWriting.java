package io.mqconsole.topic;

import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.TopicWrite;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.config.MasterWrites;
import io.mqconsole.config.Topology;
import java.util.Iterator;
import java.util.List;

/** Topics on the masters of one region: written, read back, and looked for in routes. */
final class TopicWriting {
    private TopicWriting() {}

    static List<TargetOutcome> of(ClusterAdmin admin, List<TargetWrite> planned) {
        Topology topology = Topology.now(admin, CallOptions.DEFAULT);
        TopicRetreat retreat = TopicRetreat.before(admin, topology, planned);
        MasterWrites written = MasterWrites.of(
                topology,
                retreat.writes(),
                (broker, write) -> new TopicWrite(
                        broker, TopicChangeKind.topicOf(write.target().subject()), write.expected(), write.wanted()),
                wanted -> admin.topics().write(wanted, MasterWrites.options(wanted.size())));
        TopicRouteProof proof = TopicRouteProof.after(
                admin, topology, written.applied(), retreat.left().keySet());
        Iterator<TargetOutcome> ended = written.outcomes(proof::missing).iterator();
        return planned.stream()
                .map(write -> {
                    TargetOutcome stuck = retreat.stuck().get(write);
                    return stuck == null ? retreat.told(write, ended.next()) : stuck;
                })
                .toList();
    }
}
