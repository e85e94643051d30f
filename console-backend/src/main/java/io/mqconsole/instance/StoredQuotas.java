package io.mqconsole.instance;

import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.HoldingQuota;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds who makes topics and groups to the quotas of registered instances. */
@Component
class StoredQuotas implements HoldingQuota {
    private final InstanceMapper instances;

    StoredQuotas(InstanceMapper instances) {
        this.instances = instances;
    }

    @Override
    public void requireRoom(String instanceId, HoldingKind kind, long there) {
        InstanceRow row = InstanceId.isValid(instanceId) ? instances.byId(instanceId) : null;
        if (row == null || !row.instanceId().equals(instanceId)) {
            throw ConsoleException.invalid("instanceId", Text.of("access.grant-unknown", instanceId));
        }
        Integer most = switch (kind) {
            case TOPIC -> row.topicQuota();
            case GROUP -> row.groupQuota();
        };
        if (most != null && there >= most) {
            Text full = full(instanceId, kind, most);
            throw new ConsoleException(ErrorCode.CONFLICT, full, List.of(new FieldProblem("instanceId", full)), null);
        }
    }

    private static Text full(String instanceId, HoldingKind kind, int most) {
        return switch (kind) {
            case TOPIC -> Text.of("instance.topics-full", instanceId, most);
            case GROUP -> Text.of("instance.groups-full", instanceId, most);
        };
    }
}
