package io.mqconsole.config;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.change.TargetReading;
import io.mqconsole.change.TargetReading.Known;
import io.mqconsole.change.TargetReading.Unknown;
import io.mqconsole.change.Wish;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What brokers of one region hold and are now: one request per NameServer, then one question to all brokers at once. */
public final class BrokerReading {
    private BrokerReading() {}

    /**
     * @param addressee whose values are those of a target
     * @param question keyed by the broker's address
     * @param values of the wish, out of what its broker answered
     */
    public static <T> List<TargetReading> of(
            ClusterAdmin admin,
            Addressee addressee,
            List<Wish> wishes,
            Function<Collection<BrokerRef>, FanOut<T>> question,
            BiFunction<Wish, T, Map<String, String>> values) {
        Topology topology = Topology.now(admin, CallOptions.DEFAULT);
        List<BrokerRef> brokers = wishes.stream()
                .flatMap(wish -> addressee.in(topology, wish.target()).stream())
                .distinct()
                .toList();
        FanOut<T> answers = question.apply(brokers);
        return wishes.stream()
                .map(wish -> addressee
                        .in(topology, wish.target())
                        .map(broker -> reading(wish, broker, answers, values))
                        .orElseGet(() -> new Unknown(addressee.missing(topology, wish.target()))))
                .toList();
    }

    private static <T> TargetReading reading(
            Wish wish, BrokerRef broker, FanOut<T> answers, BiFunction<Wish, T, Map<String, String>> values) {
        return switch (answers.of(broker.address().toString()).orElseThrow()) {
            case NodeResult.Failed<T> failed -> new Unknown(BrokerAnswer.silent(failed.error()));
            case NodeResult.Ok<T> ok -> new Known(values.apply(wish, ok.value()), Topology.roleOf(broker));
        };
    }
}
