package io.mqconsole.config;

import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.ConfigOutcome;
import io.mqconsole.admin.NameServerWrite;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.config.BrokerProof.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One wave on the NameServers of one region: all that one of them is to take goes there in one request. */
final class NameServerConfigWriting {
    private final ClusterAdmin admin;

    NameServerConfigWriting(ClusterAdmin admin) {
        this.admin = admin;
    }

    List<TargetOutcome> of(List<TargetWrite> writes) {
        Map<NodeAddress, List<TargetWrite>> byNameServer = new LinkedHashMap<>();
        for (TargetWrite write : writes) {
            NodeAddress address = NodeAddress.parse(write.target().address());
            if (admin.endpoint().nameServers().contains(address)) {
                byNameServer
                        .computeIfAbsent(address, absent -> new ArrayList<>())
                        .add(write);
            }
        }
        Map<String, ConfigOutcome> outcomes = new HashMap<>();
        admin.configs()
                .writeNameServers(
                        byNameServer.entrySet().stream()
                                .map(entry -> merged(entry.getKey(), entry.getValue()))
                                .toList(),
                        CallOptions.DEFAULT)
                .forEach(outcome -> outcomes.put(outcome.node(), outcome));
        return writes.stream().map(write -> outcome(write, outcomes)).toList();
    }

    private static NameServerWrite merged(NodeAddress address, List<TargetWrite> writes) {
        var expected = new HashMap<String, String>();
        var wanted = new LinkedHashMap<String, String>();
        writes.forEach(write -> {
            expected.putAll(write.expected());
            wanted.putAll(write.wanted());
        });
        return new NameServerWrite(address, expected, wanted);
    }

    private static TargetOutcome outcome(TargetWrite write, Map<String, ConfigOutcome> outcomes) {
        ConfigOutcome outcome = outcomes.get(write.target().address());
        if (outcome == null) {
            return TargetOutcome.unsent(NameServerConfigKind.gone(write.target().address()));
        }
        BrokerAnswer answer = BrokerAnswer.of(outcome, write.wanted().keySet());
        Verdict verdict = answer.objection().orElse(Verdict.VERIFIED);
        return new TargetOutcome(verdict.result(), answer.before(), answer.after(), verdict.why(), answer.took());
    }
}
