package io.mqconsole.config;

import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.change.ChangeKind;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetReading;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.change.Wish;
import io.mqconsole.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes configuration keys of NameServers, each by itself; what it answers when it is asked again decides. */
@Component
class NameServerConfigKind implements ChangeKind {
    static final String NAME = "NAMESRV_CONFIG";

    /** A NameServer has no role that could change. */
    private static final String NO_ROLE = "";

    private final PerRegion regions;

    NameServerConfigKind(PerRegion regions) {
        this.regions = regions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<TargetReading> read(List<Wish> wishes) {
        return regions.readings(wishes, (region, admin, some) -> readings(admin, some));
    }

    /** One request per NameServer of the region, however many keys are asked for. */
    private static List<TargetReading> readings(ClusterAdmin admin, List<Wish> wishes) {
        FanOut<Map<String, String>> configs = admin.nodes().nameServerConfigs(CallOptions.DEFAULT);
        return wishes.stream()
                .map(wish -> configs.of(wish.target().address())
                        .map(result -> reading(wish, result))
                        .orElseGet(() ->
                                new TargetReading.Unknown(gone(wish.target().address()))))
                .toList();
    }

    private static TargetReading reading(Wish wish, NodeResult<Map<String, String>> result) {
        return switch (result) {
            case NodeResult.Failed<Map<String, String>> failed ->
                new TargetReading.Unknown(BrokerAnswer.silent(failed.error()));
            case NodeResult.Ok<Map<String, String>> ok -> {
                var held = new HashMap<>(ok.value());
                held.keySet().retainAll(wish.wanted().keySet());
                yield new TargetReading.Known(held, NO_ROLE);
            }
        };
    }

    @Override
    public List<TargetOutcome> write(List<TargetWrite> writes) {
        return regions.outcomes(writes, (region, admin, some) -> new NameServerConfigWriting(admin).of(some));
    }

    /** It was taken out of the region since this was planned. */
    static Text gone(String address) {
        return Text.of("namesrv-config.gone", address);
    }
}
