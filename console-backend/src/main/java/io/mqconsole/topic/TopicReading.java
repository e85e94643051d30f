package io.mqconsole.topic;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.change.TargetReading;
import io.mqconsole.change.TargetReading.Known;
import io.mqconsole.change.TargetReading.Unknown;
import io.mqconsole.change.Wish;
import io.mqconsole.config.Topology;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What brokers of one region hold of topics: one request per NameServer and one per broker, however many topics. */
final class TopicReading {
    private final ClusterAdmin admin;

    TopicReading(ClusterAdmin admin) {
        this.admin = admin;
    }

    List<TargetReading> of(List<Wish> wishes) {
        Topology topology = Topology.now(admin, CallOptions.DEFAULT);
        List<BrokerRef> brokers = wishes.stream()
                .flatMap(wish -> topology.of(wish.target()).stream())
                .distinct()
                .toList();
        FanOut<Map<String, TopicSettings>> topics = admin.topics().configs(brokers, CallOptions.DEFAULT);
        return wishes.stream().map(wish -> reading(wish, topology, topics)).toList();
    }

    private static TargetReading reading(Wish wish, Topology topology, FanOut<Map<String, TopicSettings>> topics) {
        Optional<BrokerRef> broker = topology.of(wish.target());
        if (broker.isEmpty()) {
            return new Unknown(topology.notListed());
        }
        String topic = TopicChangeKind.topicOf(wish.target().subject());
        return switch (topics.of(wish.target().address()).orElseThrow()) {
            case NodeResult.Failed<Map<String, TopicSettings>> failed ->
                new Unknown(Text.of(
                        "config.silent",
                        failed.error().kind(),
                        failed.error().code(),
                        failed.error().remark()));
            case NodeResult.Ok<Map<String, TopicSettings>> ok ->
                new Known(TopicValues.of(ok.value().get(topic)), Topology.roleOf(broker.get()));
        };
    }
}
