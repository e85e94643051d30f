package io.mqconsole.region;

import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.ClusterTable;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.admin.RegionEndpoint;
import io.mqconsole.audit.Audit;
import io.mqconsole.audit.Outcome;
import io.mqconsole.region.RegionCheck.NameServerAnswer;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.NodeFailure;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Asks NameServers whether they are there; call it only with addresses that {@link RegionInput} allowed. That somebody had
 * the console connect there is in the audit trail before it does.
 */
@Component
class RegionProbe {
    private static final Duration ASK = Duration.ofMillis(1800);

    private final Audit audit;
    private final CurrentUser currentUser;

    RegionProbe(Audit audit, CurrentUser currentUser) {
        this.audit = audit;
        this.currentUser = currentUser;
    }

    /** Takes less than 2 s whatever the network does. */
    RegionCheck ask(String region, RegionEndpoint endpoint) {
        audit.record(
                currentUser.actor(), "region.test", "region/" + region, Outcome.OK, "asks " + endpoint.nameServers());
        try (ClusterAdmin admin = ClusterAdmin.connect(endpoint)) {
            return new RegionCheck(admin.nodes().clusterTables(CallOptions.within(ASK)).results().stream()
                    .map(RegionProbe::answer)
                    .toList());
        }
    }

    private static NameServerAnswer answer(NodeResult<ClusterTable> result) {
        return switch (result) {
            case NodeResult.Ok<ClusterTable> ok ->
                new NameServerAnswer(
                        ok.node(), ok.value().brokers().size(), ok.took().toMillis(), null);
            case NodeResult.Failed<ClusterTable> failed ->
                new NameServerAnswer(failed.node(), null, failed.took().toMillis(), NodeFailure.of(failed.error()));
        };
    }
}
