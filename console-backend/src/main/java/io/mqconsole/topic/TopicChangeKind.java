package io.mqconsole.topic;

import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.change.ChangeKind;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetReading;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.change.Wish;
import io.mqconsole.config.PerRegion;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.RegionCollectors;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes, changes and removes topics on the masters of broker groups; what they and the NameServers then show decides. */
@Component
class TopicChangeKind implements ChangeKind {
    static final String NAME = "TOPIC";

    private final RegionConnections connections;
    private final RegionCollectors collectors;

    TopicChangeKind(RegionConnections connections, RegionCollectors collectors) {
        this.connections = connections;
        this.collectors = collectors;
    }

    /** @param topic as brokers know it */
    static String subject(String topic) {
        return "topic/" + topic;
    }

    static String topicOf(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<TargetReading> read(List<Wish> wishes) {
        return PerRegion.ask(wishes, Wish::target, (region, some) -> {
            ClusterAdmin admin = connections.all().get(region);
            return admin == null ? some.stream().map(wish -> gone(region)).toList() : new TopicReading(admin).of(some);
        });
    }

    private static TargetReading gone(String region) {
        return new TargetReading.Unknown(Text.of("config.region-gone", region));
    }

    @Override
    public List<TargetOutcome> write(List<TargetWrite> writes) {
        return PerRegion.ask(writes, TargetWrite::target, (region, some) -> {
            ClusterAdmin admin = connections.all().get(region);
            if (admin == null) {
                return some.stream()
                        .map(write -> TargetOutcome.failed(Text.of("config.region-gone", region)))
                        .toList();
            }
            List<TargetOutcome> outcomes = new TopicWriting(admin).of(some);
            collectors.readHoldingsAgain(region);
            return outcomes;
        });
    }
}
