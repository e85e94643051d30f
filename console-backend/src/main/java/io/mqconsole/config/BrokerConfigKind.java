package io.mqconsole.config;

import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.change.ChangeKind;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetReading;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.change.Wish;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.RegionCollectors;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes configuration keys of brokers: what each broker then holds, and what others show of it, decides the outcome. */
@Component
public class BrokerConfigKind implements ChangeKind {
    public static final String NAME = "BROKER_CONFIG";

    private static final Logger log = LoggerFactory.getLogger(BrokerConfigKind.class);

    private final RegionConnections connections;
    private final RegionCollectors collectors;
    private final List<BrokerProof> proofs;

    BrokerConfigKind(RegionConnections connections, RegionCollectors collectors, List<BrokerProof> proofs) {
        this.connections = connections;
        this.collectors = collectors;
        this.proofs = proofs;
    }

    /** The subject of a key, which is what is locked. */
    public static String subject(String key) {
        return "config/" + key;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<TargetReading> read(List<Wish> wishes) {
        return PerRegion.ask(wishes, Wish::target, (region, some) -> {
            ClusterAdmin admin = connections.all().get(region);
            return admin == null
                    ? some.stream().map(wish -> gone(region)).toList()
                    : new BrokerConfigReading(admin).of(some);
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
            List<TargetOutcome> outcomes = new BrokerConfigWriting(region, admin, proofs).of(some);
            showAtOnce(region, some);
            return outcomes;
        });
    }

    /** Best effort: the next beat shows it anyway, and what was written must be recorded whatever happens here. */
    private void showAtOnce(String region, List<TargetWrite> writes) {
        try {
            collectors.readAgain(
                    region,
                    writes.stream().map(write -> write.target().address()).toList());
        } catch (RuntimeException e) {
            log.warn("The picture of region {} could not be brought up to date after a write", region, e);
        }
    }
}
