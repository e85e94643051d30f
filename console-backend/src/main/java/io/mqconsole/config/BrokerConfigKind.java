package io.mqconsole.config;

import io.mqconsole.admin.CallOptions;
import io.mqconsole.change.ChangeKind;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetReading;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.change.Wish;
import io.mqconsole.snapshot.RegionCollectors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes configuration keys of brokers: what each broker then holds, and what others show of it, decides the outcome. */
@Component
public class BrokerConfigKind implements ChangeKind {
    public static final String NAME = "BROKER_CONFIG";

    private static final Logger log = LoggerFactory.getLogger(BrokerConfigKind.class);

    private final PerRegion regions;
    private final RegionCollectors collectors;
    private final List<BrokerProof> proofs;

    BrokerConfigKind(PerRegion regions, RegionCollectors collectors, List<BrokerProof> proofs) {
        this.regions = regions;
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
    public boolean tellsWhatIsHeld() {
        return true;
    }

    @Override
    public List<TargetReading> read(List<Wish> wishes) {
        return regions.readings(
                wishes,
                (region, admin, some) -> BrokerReading.of(
                        admin,
                        Addressee.BROKER,
                        some,
                        brokers -> admin.nodes().brokerConfigs(brokers, CallOptions.DEFAULT),
                        BrokerConfigKind::only));
    }

    private static Map<String, String> only(Wish wish, Map<String, String> config) {
        var values = new HashMap<>(config);
        values.keySet().retainAll(wish.wanted().keySet());
        return values;
    }

    @Override
    public List<TargetOutcome> write(List<TargetWrite> writes) {
        return regions.outcomes(writes, (region, admin, some) -> {
            List<TargetOutcome> outcomes = new BrokerConfigWriting(region, admin, proofs).of(some);
            showAtOnce(region, answering(some, outcomes));
            return outcomes;
        });
    }

    /** A broker that did not tell what it holds now would only be waited for once more. */
    private static Set<String> answering(List<TargetWrite> writes, List<TargetOutcome> outcomes) {
        var addresses = new HashSet<String>();
        for (int i = 0; i < writes.size(); i++) {
            if (outcomes.get(i).after() != null) {
                addresses.add(writes.get(i).target().address());
            }
        }
        return addresses;
    }

    /** Best effort: the next beat shows it anyway, and what was written must be recorded whatever happens here. */
    private void showAtOnce(String region, Set<String> addresses) {
        try {
            collectors.readAgain(region, addresses);
        } catch (RuntimeException e) {
            log.warn("The picture of region {} could not be brought up to date after a write", region, e);
        }
    }
}
