package io.mqconsole.topic;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.ConfigChange;
import io.mqconsole.admin.ConfigOutcome;
import io.mqconsole.admin.TopicWrite;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetOutcome.Result;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.config.Topology;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Topics on the brokers of one region: who they are is checked, then they are written, read back, and looked for in routes. */
final class TopicWriting {
    private final ClusterAdmin admin;

    TopicWriting(ClusterAdmin admin) {
        this.admin = admin;
    }

    List<TargetOutcome> of(List<TargetWrite> writes) {
        Topology topology = Topology.now(admin, CallOptions.DEFAULT);
        var sent = new ArrayList<TargetWrite>();
        var wanted = new ArrayList<TopicWrite>();
        for (TargetWrite write : writes) {
            master(write, topology).ifPresent(broker -> {
                sent.add(write);
                wanted.add(new TopicWrite(
                        broker, TopicChangeKind.topicOf(write.target().subject()), write.expected(), write.wanted()));
            });
        }
        List<ConfigOutcome> outcomes = admin.topics().write(wanted, CallOptions.DEFAULT);
        Map<TargetWrite, ConfigOutcome> byWrite = new IdentityHashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            byWrite.put(sent.get(i), outcomes.get(i));
        }
        TopicRouteProof proof = TopicRouteProof.after(admin, topology, applied(sent, outcomes));
        return writes.stream()
                .map(write -> outcome(write, topology, byWrite.get(write), proof))
                .toList();
    }

    /** Slaves take topics from their master and nobody else. */
    private static Optional<BrokerRef> master(TargetWrite write, Topology topology) {
        return topology.of(write.target())
                .filter(BrokerRef::master)
                .filter(broker ->
                        write.role().isEmpty() || Topology.roleOf(broker).equals(write.role()));
    }

    private static List<TargetWrite> applied(List<TargetWrite> sent, List<ConfigOutcome> outcomes) {
        var applied = new ArrayList<TargetWrite>();
        for (int i = 0; i < sent.size(); i++) {
            if (outcomes.get(i).applied()) {
                applied.add(sent.get(i));
            }
        }
        return applied;
    }

    private static TargetOutcome outcome(
            TargetWrite write, Topology topology, @Nullable ConfigOutcome outcome, TopicRouteProof proof) {
        Optional<BrokerRef> broker = topology.of(write.target());
        if (broker.isEmpty()) {
            return TargetOutcome.failed(topology.notListed());
        }
        if (outcome == null) {
            return TargetOutcome.failed(Text.of("topic.change.no-master", Topology.roleOf(broker.get())));
        }
        Optional<ConfigChange> wrong = outcome.changes().stream()
                .filter(change -> change.status() != ConfigChange.Status.APPLIED)
                .findFirst();
        Text missing = wrong.isPresent() ? null : proof.missing(write);
        Result result =
                wrong.map(change -> result(change.status())).orElse(missing == null ? Result.VERIFIED : Result.APPLIED);
        return new TargetOutcome(
                result,
                before(write, outcome),
                values(outcome, ConfigChange::after),
                wrong.map(change -> why(change, outcome)).orElse(missing),
                outcome.took());
    }

    /** A removal looks at nothing but whether the topic is there; what it was like is known from the plan. */
    private static @Nullable Map<String, String> before(TargetWrite write, ConfigOutcome outcome) {
        return TopicValues.isAbsence(write.wanted()) && !write.expected().isEmpty()
                ? write.expected()
                : values(outcome, ConfigChange::before);
    }

    /** Null when the broker did not tell. */
    private static @Nullable Map<String, String> values(
            ConfigOutcome outcome, Function<ConfigChange, @Nullable String> value) {
        var values = new HashMap<String, String>();
        for (ConfigChange change : outcome.changes()) {
            String held = value.apply(change);
            if (held != null) {
                values.put(change.key(), held);
            }
        }
        return values.isEmpty() ? null : values;
    }

    private static Result result(ConfigChange.Status status) {
        return switch (status) {
            case APPLIED -> Result.VERIFIED;
            case IGNORED, COERCED -> Result.MISMATCH;
            case CONFLICT -> Result.CONFLICT;
            case REJECTED, UNREACHABLE -> Result.FAILED;
        };
    }

    private static Text why(ConfigChange change, ConfigOutcome outcome) {
        String after = Objects.requireNonNullElse(change.after(), "-");
        String said = outcome.error().map(AdminError::remark).orElse("-");
        return switch (change.status()) {
            case APPLIED, IGNORED -> Text.of("config.ignored", change.key(), after);
            case COERCED -> Text.of("config.coerced", change.key(), after);
            case CONFLICT -> Text.of("config.conflict", said);
            case REJECTED -> Text.of("config.rejected", said);
            case UNREACHABLE ->
                !outcome.sent()
                        ? Text.of("config.not-sent", said)
                        : change.after() == null
                                ? Text.of("config.not-known", said)
                                : Text.of("config.not-answered", change.key(), after, said);
        };
    }
}
