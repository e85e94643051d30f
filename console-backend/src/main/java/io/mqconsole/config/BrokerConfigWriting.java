package io.mqconsole.config;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.ConfigChange;
import io.mqconsole.admin.ConfigOutcome;
import io.mqconsole.admin.ConfigWrite;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetOutcome.Result;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.config.BrokerProof.Claim;
import io.mqconsole.config.BrokerProof.Verdict;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One wave on the brokers of one region: who they are is checked, then they are written, read back, and proven. */
final class BrokerConfigWriting {
    private final String region;
    private final ClusterAdmin admin;
    private final List<BrokerProof> proofs;

    BrokerConfigWriting(String region, ClusterAdmin admin, List<BrokerProof> proofs) {
        this.region = region;
        this.admin = admin;
        this.proofs = proofs;
    }

    List<TargetOutcome> of(List<TargetWrite> writes) {
        Topology topology = Topology.now(admin, CallOptions.DEFAULT);
        Map<BrokerRef, List<TargetWrite>> byBroker = new LinkedHashMap<>();
        for (TargetWrite write : writes) {
            topology.of(write.target())
                    .filter(broker -> Topology.roleOf(broker).equals(write.role())
                            || write.role().isEmpty())
                    .ifPresent(broker -> byBroker.computeIfAbsent(broker, absent -> new ArrayList<>())
                            .add(write));
        }
        Map<String, ConfigOutcome> outcomes = new HashMap<>();
        admin.configs()
                .writeBrokers(
                        byBroker.entrySet().stream()
                                .map(entry -> merged(entry.getKey(), entry.getValue()))
                                .toList(),
                        CallOptions.DEFAULT)
                .forEach(outcome -> outcomes.put(outcome.node(), outcome));
        Map<Claim, Verdict> verdicts = verdicts(byBroker.keySet().stream().toList(), outcomes);
        return writes.stream()
                .map(write -> outcome(write, topology, outcomes, verdicts))
                .toList();
    }

    /** All that one broker is to take, in one request. */
    private static ConfigWrite merged(BrokerRef broker, List<TargetWrite> writes) {
        var expected = new HashMap<String, String>();
        var wanted = new LinkedHashMap<String, String>();
        writes.forEach(write -> {
            expected.putAll(write.expected());
            wanted.putAll(write.wanted());
        });
        return new ConfigWrite(broker, expected, wanted);
    }

    private Map<Claim, Verdict> verdicts(List<BrokerRef> brokers, Map<String, ConfigOutcome> outcomes) {
        var claims = new ArrayList<Claim>();
        for (BrokerRef broker : brokers) {
            ConfigOutcome outcome = outcomes.get(broker.address().toString());
            if (outcome != null) {
                outcome.changes().stream()
                        .filter(change -> change.status() == ConfigChange.Status.APPLIED)
                        .forEach(change -> claims.add(new Claim(broker, change.key(), change.wanted())));
            }
        }
        var verdicts = new HashMap<Claim, Verdict>();
        for (BrokerProof proof : proofs) {
            List<Claim> mine = claims.stream()
                    .filter(claim -> proof.keys().contains(claim.key()))
                    .toList();
            List<Verdict> found = mine.isEmpty() ? List.of() : proof.prove(region, mine);
            for (int i = 0; i < mine.size(); i++) {
                verdicts.put(mine.get(i), found.get(i));
            }
        }
        return verdicts;
    }

    private static TargetOutcome outcome(
            TargetWrite write, Topology topology, Map<String, ConfigOutcome> outcomes, Map<Claim, Verdict> verdicts) {
        Optional<BrokerRef> broker = topology.of(write.target());
        ConfigOutcome outcome = outcomes.get(write.target().address());
        if (broker.isEmpty()) {
            return TargetOutcome.unsent(topology.notListed());
        }
        if (outcome == null) {
            return TargetOutcome.unsent(Text.of("config.role-moved", write.role(), Topology.roleOf(broker.get())));
        }
        BrokerAnswer answer = BrokerAnswer.of(outcome, write.wanted().keySet());
        Verdict verdict = answer.objection()
                .orElseGet(() -> worst(answer.changes().stream()
                        .map(change -> verdicts.getOrDefault(
                                new Claim(broker.get(), change.key(), change.wanted()), Verdict.VERIFIED))
                        .toList()));
        return new TargetOutcome(verdict.result(), answer.before(), answer.after(), verdict.why(), answer.took());
    }

    private static Verdict worst(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.result() == Result.MISMATCH)
                .findFirst()
                .or(() -> verdicts.stream()
                        .filter(verdict -> verdict.result() == Result.APPLIED)
                        .findFirst())
                .orElse(Verdict.VERIFIED);
    }
}
