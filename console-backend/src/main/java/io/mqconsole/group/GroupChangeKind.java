package io.mqconsole.group;

import io.mqconsole.change.ChangeKind;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetReading;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.change.Wish;
import io.mqconsole.config.PerRegion;
import io.mqconsole.snapshot.RegionCollectors;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes, changes and removes consumer groups on the masters of broker groups; what they then show decides. */
@Component
class GroupChangeKind implements ChangeKind {
    static final String NAME = "GROUP";

    private final PerRegion regions;
    private final RegionCollectors collectors;

    GroupChangeKind(PerRegion regions, RegionCollectors collectors) {
        this.regions = regions;
        this.collectors = collectors;
    }

    /** @param group as brokers know it */
    static String subject(String group) {
        return "group/" + group;
    }

    static String groupOf(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<TargetReading> read(List<Wish> wishes) {
        return regions.readings(wishes, (region, admin, some) -> GroupReading.of(admin, some));
    }

    @Override
    public List<TargetOutcome> write(List<TargetWrite> writes) {
        return regions.outcomes(writes, (region, admin, some) -> {
            List<TargetOutcome> outcomes = GroupWriting.of(admin, some);
            collectors.readHoldingsAgain(region);
            return outcomes;
        });
    }
}
