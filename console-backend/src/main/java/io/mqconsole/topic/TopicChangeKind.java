package io.mqconsole.topic;

import io.mqconsole.admin.CallOptions;
import io.mqconsole.change.ChangeKind;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetReading;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.change.Wish;
import io.mqconsole.config.Addressee;
import io.mqconsole.config.BrokerReading;
import io.mqconsole.config.PerRegion;
import io.mqconsole.snapshot.RegionCollectors;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes, changes and removes topics on the masters of broker groups; what they and the NameServers then show decides. */
@Component
class TopicChangeKind implements ChangeKind {
    static final String NAME = "TOPIC";

    private final PerRegion regions;
    private final RegionCollectors collectors;

    TopicChangeKind(PerRegion regions, RegionCollectors collectors) {
        this.regions = regions;
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
        return regions.readings(
                wishes,
                (region, admin, some) -> BrokerReading.of(
                        admin,
                        Addressee.MASTER,
                        some,
                        brokers -> admin.topics().configs(brokers, CallOptions.DEFAULT),
                        (wish, topics) ->
                                TopicValues.of(topics.get(topicOf(wish.target().subject())), wish.wanted())));
    }

    @Override
    public List<TargetOutcome> write(List<TargetWrite> writes) {
        return regions.outcomes(writes, (region, admin, some) -> {
            List<TargetOutcome> outcomes = TopicWriting.of(admin, some);
            collectors.readHoldingsAgain(region);
            return outcomes;
        });
    }
}
