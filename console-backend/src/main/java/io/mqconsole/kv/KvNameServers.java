package io.mqconsole.kv;

import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.change.Target;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The NameServers of a region, each of which holds its own settings. */
@Component
class KvNameServers {
    private final RegionConnections connections;

    KvNameServers(RegionConnections connections) {
        this.connections = connections;
    }

    /** @throws ConsoleException {@code validation-failed} for a region that there is not, or that cannot be reached */
    ClusterAdmin of(String region) {
        return Optional.ofNullable(connections.all().get(region))
                .orElseThrow(() -> ConsoleException.invalid("region", Text.of("kv.no-region")));
    }

    List<String> regions() {
        return connections.all().keySet().stream().sorted().toList();
    }

    List<Target> targets(String region, KvKey name) {
        return of(region).endpoint().nameServers().stream()
                .map(nameServer ->
                        new Target(region, "", nameServer.toString(), nameServer.toString(), name.toString()))
                .toList();
    }
}
