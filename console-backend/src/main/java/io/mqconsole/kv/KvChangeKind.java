package io.mqconsole.kv;

import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.ConfigOutcome;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.KvWrite;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.change.ChangeKind;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetReading;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.change.Wish;
import io.mqconsole.config.BrokerAnswer;
import io.mqconsole.config.BrokerProof.Verdict;
import io.mqconsole.config.PerRegion;
import io.mqconsole.shared.Text;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets and removes keys on NameServers, each by itself; what it answers when it is asked again decides. */
@Component
class KvChangeKind implements ChangeKind {
    static final String NAME = "KV";

    /** A NameServer has no role that could change. */
    private static final String NO_ROLE = "";

    private final PerRegion regions;

    KvChangeKind(PerRegion regions) {
        this.regions = regions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean tellsWhatIsHeld() {
        return true;
    }

    @Override
    public List<TargetReading> read(List<Wish> wishes) {
        return regions.readings(wishes, (region, admin, some) -> readings(admin, some));
    }

    /** One request per key and NameServer. */
    private static List<TargetReading> readings(ClusterAdmin admin, List<Wish> wishes) {
        Map<KvKey, FanOut<Optional<String>>> held = new HashMap<>();
        return wishes.stream()
                .map(wish -> {
                    KvKey name = KvKey.ofSubject(wish.target().subject());
                    FanOut<Optional<String>> values = held.computeIfAbsent(
                            name, asked -> admin.kv().value(asked.namespace(), asked.key(), CallOptions.DEFAULT));
                    String address = wish.target().address();
                    return values.of(address)
                            .map(KvChangeKind::reading)
                            .orElseGet(() -> new TargetReading.Unknown(gone(address)));
                })
                .toList();
    }

    private static TargetReading reading(NodeResult<Optional<String>> result) {
        return switch (result) {
            case NodeResult.Ok<Optional<String>> ok ->
                new TargetReading.Known(ok.value().map(KvWrite::present).orElse(KvWrite.ABSENT), NO_ROLE);
            case NodeResult.Failed<Optional<String>> failed ->
                new TargetReading.Unknown(BrokerAnswer.silent(failed.error()));
        };
    }

    @Override
    public List<TargetOutcome> write(List<TargetWrite> writes) {
        return regions.outcomes(writes, (region, admin, some) -> outcomes(admin, some));
    }

    private static List<TargetOutcome> outcomes(ClusterAdmin admin, List<TargetWrite> writes) {
        List<TargetWrite> known = writes.stream()
                .filter(write -> admin.endpoint().nameServers().contains(address(write)))
                .toList();
        List<ConfigOutcome> outcomes =
                admin.kv().write(known.stream().map(KvChangeKind::sent).toList(), CallOptions.DEFAULT);
        Map<TargetWrite, TargetOutcome> answers = new IdentityHashMap<>();
        for (int i = 0; i < known.size(); i++) {
            answers.put(known.get(i), outcome(BrokerAnswer.of(outcomes.get(i))));
        }
        return writes.stream()
                .map(write -> Optional.ofNullable(answers.get(write))
                        .orElseGet(
                                () -> TargetOutcome.unsent(gone(write.target().address()))))
                .toList();
    }

    private static KvWrite sent(TargetWrite write) {
        KvKey name = KvKey.ofSubject(write.target().subject());
        return new KvWrite(address(write), name.namespace(), name.key(), write.expected(), write.wanted());
    }

    private static TargetOutcome outcome(BrokerAnswer answer) {
        Verdict verdict = answer.objection().orElse(Verdict.VERIFIED);
        return new TargetOutcome(verdict.result(), before(answer), answer.after(), verdict.why(), answer.took());
    }

    /** A removal looks at nothing but whether the key is there, and nobody could go back to that. */
    private static @Nullable Map<String, String> before(BrokerAnswer answer) {
        Map<String, String> before = answer.before();
        return before == null || before.equals(KvWrite.ABSENT) || before.containsKey(KvWrite.VALUE) ? before : null;
    }

    private static NodeAddress address(TargetWrite write) {
        return NodeAddress.parse(write.target().address());
    }

    /** It was taken out of the region since this was planned. */
    private static Text gone(String address) {
        return Text.of("kv.change.no-name-server", address);
    }
}
