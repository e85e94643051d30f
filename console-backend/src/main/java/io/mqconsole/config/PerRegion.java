package io.mqconsole.config;

import io.mqconsole.change.Target;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Asks about targets region by region, because each region has a connection of its own. */
public final class PerRegion {
    private PerRegion() {}

    /** @return the answers in the order of the questions */
    public static <Q, A> List<A> ask(
            List<Q> questions, Function<Q, Target> target, BiFunction<String, List<Q>, List<A>> ask) {
        var byRegion = new LinkedHashMap<String, List<Q>>();
        questions.forEach(
                question -> byRegion.computeIfAbsent(target.apply(question).region(), absent -> new ArrayList<>())
                        .add(question));
        Map<Q, A> answers = new IdentityHashMap<>();
        byRegion.forEach((region, some) -> {
            List<A> answered = ask.apply(region, some);
            for (int i = 0; i < some.size(); i++) {
                answers.put(some.get(i), answered.get(i));
            }
        });
        return questions.stream()
                .map(question -> Objects.requireNonNull(answers.get(question)))
                .toList();
    }
}
