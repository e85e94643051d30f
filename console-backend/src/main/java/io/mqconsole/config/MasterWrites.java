package io.mqconsole.config;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ConfigOutcome;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetOutcome.Result;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.config.BrokerProof.Verdict;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One wave of what masters hold and their slaves take from them, topics and groups: who leads now is looked at, then they are
 * written and read back.
 */
public final class MasterWrites {
    /** The values of what a broker does not have. */
    public static final Map<String, String> ABSENT = Map.of("exists", "false");

    private static final Duration PER_WRITE = Duration.ofMillis(50);

    private final Topology topology;
    private final List<TargetWrite> writes;
    private final Map<TargetWrite, ConfigOutcome> sent;

    private MasterWrites(Topology topology, List<TargetWrite> writes, Map<TargetWrite, ConfigOutcome> sent) {
        this.topology = topology;
        this.writes = writes;
        this.sent = sent;
    }

    /**
     * A broker writes its whole table for each topic or group that changes, one after another: some milliseconds each, twenty
     * where it is busy, and thousands of them come in one change, each of which has a third of the time for its first
     * question.
     */
    public static CallOptions options(int writes) {
        return CallOptions.within(CallOptions.DEFAULT.deadline().plus(PER_WRITE.multipliedBy(writes)));
    }

    /**
     * @param aimed the write to the master of its broker group
     * @param send answers one outcome per write, in the same order
     */
    public static <W> MasterWrites of(
            Topology topology,
            List<TargetWrite> writes,
            BiFunction<BrokerRef, TargetWrite, W> aimed,
            Function<List<W>, List<ConfigOutcome>> send) {
        var mine = new ArrayList<TargetWrite>();
        var wanted = new ArrayList<W>();
        for (TargetWrite write : writes) {
            Addressee.MASTER.in(topology, write.target()).ifPresent(broker -> {
                mine.add(write);
                wanted.add(aimed.apply(broker, write));
            });
        }
        List<ConfigOutcome> outcomes = send.apply(wanted);
        Map<TargetWrite, ConfigOutcome> sent = new IdentityHashMap<>();
        for (int i = 0; i < mine.size(); i++) {
            sent.put(mine.get(i), outcomes.get(i));
        }
        return new MasterWrites(topology, writes, sent);
    }

    /** @return those whose brokers hold what was wanted */
    public List<TargetWrite> applied() {
        return writes.stream()
                .filter(write -> {
                    ConfigOutcome outcome = sent.get(write);
                    return outcome != null && outcome.applied();
                })
                .toList();
    }

    /**
     * @param missing what others do not show though the broker holds what was wanted; null when nothing is
     * @return one outcome per write, in the order given
     */
    public List<TargetOutcome> outcomes(Function<TargetWrite, @Nullable Text> missing) {
        return writes.stream().map(write -> outcome(write, missing)).toList();
    }

    private TargetOutcome outcome(TargetWrite write, Function<TargetWrite, @Nullable Text> missing) {
        ConfigOutcome outcome = sent.get(write);
        if (outcome == null) {
            return TargetOutcome.unsent(Addressee.MASTER.missing(topology, write.target()));
        }
        BrokerAnswer answer = BrokerAnswer.of(outcome);
        Verdict verdict = answer.objection().orElseGet(() -> shown(missing.apply(write)));
        return new TargetOutcome(verdict.result(), before(write, answer), answer.after(), verdict.why(), answer.took());
    }

    private static Verdict shown(@Nullable Text missing) {
        return missing == null ? Verdict.VERIFIED : new Verdict(Result.APPLIED, missing);
    }

    /** A removal looks at nothing but whether it is there, and nobody could go back to that. */
    private static @Nullable Map<String, String> before(TargetWrite write, BrokerAnswer answer) {
        Map<String, String> before = answer.before();
        return write.wanted().equals(ABSENT) && !ABSENT.equals(before) ? null : before;
    }
}
