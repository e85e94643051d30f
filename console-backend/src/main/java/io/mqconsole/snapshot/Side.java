package io.mqconsole.snapshot;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.shared.NodeFailure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A topic or group as one broker has just said that it holds it, to be put beside the others.
 *
 * @param properties null where the broker does not hold it, and where it did not answer
 * @param failure why it did not answer; null when it did
 */
public record Side(
        String cluster,
        String brokerName,
        long brokerId,
        String address,
        @Nullable Map<String, String> properties,
        @Nullable NodeFailure failure) {

    public static <S> List<Side> of(
            Collection<BrokerRef> asked, FanOut<S> answers, Function<S, Map<String, String>> properties) {
        return asked.stream()
                .map(broker ->
                        of(broker, answers.of(broker.address().toString()).orElseThrow(), properties))
                .toList();
    }

    private static <S> Side of(BrokerRef broker, NodeResult<S> result, Function<S, Map<String, String>> properties) {
        return switch (result) {
            case NodeResult.Ok<S> ok -> side(broker, properties.apply(ok.value()), null);
            case NodeResult.Failed<S> failed ->
                side(
                        broker,
                        null,
                        failed.error().kind() == AdminError.Kind.NOT_FOUND ? null : NodeFailure.of(failed.error()));
        };
    }

    private static Side side(
            BrokerRef broker, @Nullable Map<String, String> properties, @Nullable NodeFailure failure) {
        return new Side(
                broker.cluster(),
                broker.brokerName(),
                broker.brokerId(),
                broker.address().toString(),
                properties,
                failure);
    }
}
