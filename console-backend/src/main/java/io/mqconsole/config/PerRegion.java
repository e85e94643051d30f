package io.mqconsole.config;

import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.change.Target;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetReading;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.change.Wish;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Asks about targets region by region, because each region has a connection of its own; and answers for a region that is
 * gone.
 */
@Component
public class PerRegion {
    private final RegionConnections connections;

    PerRegion(RegionConnections connections) {
        this.connections = connections;
    }

    /** What is asked of one region. */
    @FunctionalInterface
    public interface Asked<Q, A> {
        /** @return one answer per question, in the same order */
        List<A> of(String region, ClusterAdmin admin, List<Q> questions);
    }

    /** @return the readings in the order of the wishes */
    public List<TargetReading> readings(List<Wish> wishes, Asked<Wish, TargetReading> asked) {
        return answers(wishes, Wish::target, asked, TargetReading.Unknown::new);
    }

    /** @return the outcomes in the order of the writes */
    public List<TargetOutcome> outcomes(List<TargetWrite> writes, Asked<TargetWrite, TargetOutcome> asked) {
        return answers(writes, TargetWrite::target, asked, TargetOutcome::unsent);
    }

    private <Q, A> List<A> answers(
            List<Q> questions, Function<Q, Target> target, Asked<Q, A> asked, Function<Text, A> gone) {
        var byRegion = new LinkedHashMap<String, List<Q>>();
        questions.forEach(
                question -> byRegion.computeIfAbsent(target.apply(question).region(), absent -> new ArrayList<>())
                        .add(question));
        Map<Q, A> answers = new IdentityHashMap<>();
        byRegion.forEach((region, some) -> {
            ClusterAdmin admin = connections.all().get(region);
            List<A> answered = admin == null ? List.of() : asked.of(region, admin, some);
            for (int i = 0; i < some.size(); i++) {
                answers.put(
                        some.get(i),
                        admin == null ? gone.apply(Text.of("config.region-gone", region)) : answered.get(i));
            }
        });
        return questions.stream()
                .map(question -> Objects.requireNonNull(answers.get(question)))
                .toList();
    }
}
