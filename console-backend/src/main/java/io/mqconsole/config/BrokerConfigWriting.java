package io.mqconsole.config;

import io.mqconsole.admin.AdminError;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            return TargetOutcome.failed(topology.notListed());
        }
        if (outcome == null) {
            return TargetOutcome.failed(Text.of("config.role-moved", write.role(), Topology.roleOf(broker.get())));
        }
        List<ConfigChange> changes = outcome.changes().stream()
                .filter(change -> write.wanted().containsKey(change.key()))
                .toList();
        Optional<ConfigChange> wrong = changes.stream()
                .filter(change -> change.status() != ConfigChange.Status.APPLIED)
                .findFirst();
        Verdict verdict = wrong.map(change -> verdict(change, outcome))
                .orElseGet(() -> worst(changes.stream()
                        .map(change -> verdicts.getOrDefault(
                                new Claim(broker.get(), change.key(), change.wanted()), Verdict.VERIFIED))
                        .toList()));
        return new TargetOutcome(
                verdict.result(), values(changes, true), values(changes, false), verdict.why(), outcome.took());
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

    private static Verdict verdict(ConfigChange change, ConfigOutcome outcome) {
        String key = change.key();
        String after = Objects.requireNonNullElse(change.after(), "-");
        return switch (change.status()) {
            case APPLIED -> Verdict.VERIFIED;
            case IGNORED -> new Verdict(Result.MISMATCH, Text.of("config.ignored", key, after));
            case COERCED -> new Verdict(Result.MISMATCH, Text.of("config.coerced", key, after));
            case CONFLICT -> new Verdict(Result.CONFLICT, Text.of("config.conflict", said(outcome)));
            case REJECTED -> new Verdict(Result.FAILED, Text.of("config.rejected", said(outcome)));
            case UNREACHABLE ->
                new Verdict(
                        Result.FAILED,
                        !outcome.sent()
                                ? Text.of("config.not-sent", said(outcome))
                                : change.after() == null
                                        ? Text.of("config.not-known", said(outcome))
                                        : Text.of("config.not-answered", key, after, said(outcome)));
        };
    }

    private static String said(ConfigOutcome outcome) {
        return outcome.error().map(AdminError::remark).orElse("-");
    }

    /** Null when the broker did not tell. */
    private static @Nullable Map<String, String> values(List<ConfigChange> changes, boolean before) {
        var values = new HashMap<String, String>();
        for (ConfigChange change : changes) {
            String value = before ? change.before() : change.after();
            if (value != null) {
                values.put(change.key(), value);
            }
        }
        return values.isEmpty() ? null : values;
    }
}
