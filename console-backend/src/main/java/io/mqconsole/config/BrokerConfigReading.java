package io.mqconsole.config;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.change.TargetReading;
import io.mqconsole.change.TargetReading.Known;
import io.mqconsole.change.TargetReading.Unknown;
import io.mqconsole.change.Wish;
import io.mqconsole.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What brokers of one region hold and are now: one request per NameServer and one per broker. */
final class BrokerConfigReading {
    private final ClusterAdmin admin;

    BrokerConfigReading(ClusterAdmin admin) {
        this.admin = admin;
    }

    List<TargetReading> of(List<Wish> wishes) {
        Topology topology = Topology.now(admin, CallOptions.DEFAULT);
        List<BrokerRef> brokers = wishes.stream()
                .flatMap(wish -> topology.of(wish.target()).stream())
                .distinct()
                .toList();
        FanOut<Map<String, String>> configs = admin.nodes().brokerConfigs(brokers, CallOptions.DEFAULT);
        return wishes.stream().map(wish -> reading(wish, topology, configs)).toList();
    }

    private static TargetReading reading(Wish wish, Topology topology, FanOut<Map<String, String>> configs) {
        Optional<BrokerRef> listed = topology.of(wish.target());
        if (listed.isEmpty()) {
            return new Unknown(topology.notListed());
        }
        return switch (configs.of(wish.target().address()).orElseThrow()) {
            case NodeResult.Failed<Map<String, String>> failed -> new Unknown(silent(failed.error()));
            case NodeResult.Ok<Map<String, String>> ok ->
                new Known(only(wish.wanted(), ok.value()), Topology.roleOf(listed.get()));
        };
    }

    private static Text silent(AdminError error) {
        return Text.of("config.silent", error.kind(), error.code(), error.remark());
    }

    private static Map<String, String> only(Map<String, String> keys, Map<String, String> config) {
        var values = new HashMap<>(config);
        values.keySet().retainAll(keys.keySet());
        return values;
    }
}
