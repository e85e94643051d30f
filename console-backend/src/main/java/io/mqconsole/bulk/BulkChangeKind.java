package io.mqconsole.bulk;

import io.mqconsole.change.ChangeKind;
import io.mqconsole.change.Target;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetReading;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.change.Wish;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Topics and groups in one change: hands each target to the kind that its subject is called after. */
@Component
class BulkChangeKind implements ChangeKind {
    static final String NAME = "BULK";

    private final ObjectProvider<ChangeKind> kinds;

    /** @param kinds looked up late, because this is one of them */
    BulkChangeKind(ObjectProvider<ChangeKind> kinds) {
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<TargetReading> read(List<Wish> wishes) {
        return each(wishes, Wish::target, ChangeKind::read);
    }

    @Override
    public List<TargetOutcome> write(List<TargetWrite> writes) {
        return each(writes, TargetWrite::target, ChangeKind::write);
    }

    private <Q, A> List<A> each(
            List<Q> questions, Function<Q, Target> target, BiFunction<ChangeKind, List<Q>, List<A>> ask) {
        var byKind = new LinkedHashMap<String, List<Q>>();
        questions.forEach(
                question -> byKind.computeIfAbsent(kindOf(target.apply(question)), absent -> new ArrayList<>())
                        .add(question));
        Map<Q, A> answers = new IdentityHashMap<>();
        byKind.forEach((kind, some) -> {
            List<A> answered = ask.apply(named(kind), some);
            for (int i = 0; i < some.size(); i++) {
                answers.put(some.get(i), answered.get(i));
            }
        });
        return questions.stream()
                .map(question -> Objects.requireNonNull(answers.get(question)))
                .toList();
    }

    private static String kindOf(Target target) {
        return target.subject().substring(0, target.subject().indexOf('/')).toUpperCase(Locale.ROOT);
    }

    private ChangeKind named(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
