package io.mqconsole.config;

import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The NameServers of a region, each of which keeps its own configuration. */
@Component
class NameServers {
    private static final int LONGEST_SHOWN = 128;

    private final RegionConnections connections;

    NameServers(RegionConnections connections) {
        this.connections = connections;
    }

    /** @throws ConsoleException {@code validation-failed} for a region that there is not, or that cannot be reached */
    ClusterAdmin of(String region) {
        return Optional.ofNullable(connections.all().get(region))
                .orElseThrow(() -> ConsoleException.invalid("region", Text.of("namesrv-config.no-region")));
    }

    /**
     * Those that are meant by their addresses. One that there is not is told, and then none is meant.
     *
     * @param named null for all
     * @return in the order of the region
     * @throws ConsoleException {@code validation-failed} for a region or address that there is not, {@code no-target} when
     *     none is named
     */
    List<String> named(String region, @Nullable Collection<String> named) {
        List<String> all = of(region).endpoint().nameServers().stream()
                .map(NodeAddress::toString)
                .toList();
        if (named == null) {
            return all;
        }
        if (named.isEmpty()) {
            throw new ConsoleException(ErrorCode.NO_TARGET, Text.of("namesrv-config.nobody"));
        }
        List<FieldProblem> unknown = named.stream()
                .filter(address -> !all.contains(address))
                .distinct()
                .map(address -> new FieldProblem(
                        "nodes", Text.of("namesrv-config.unknown-node", shown(address), String.join(", ", all))))
                .toList();
        if (!unknown.isEmpty()) {
            throw ConsoleException.invalid(unknown);
        }
        return all.stream().filter(named::contains).toList();
    }

    private static String shown(String address) {
        return address.length() <= LONGEST_SHOWN ? address : address.substring(0, LONGEST_SHOWN) + "…";
    }
}
