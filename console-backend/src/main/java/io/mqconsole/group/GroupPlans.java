package io.mqconsole.group;

import io.mqconsole.access.InstanceAccess;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeEngine;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeRequest;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.WavePlan;
import io.mqconsole.change.Wish;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all changes of groups have in common: whose group it is, and that there is one wave. */
@Component
class GroupPlans {
    private final GroupDirectory directory;
    private final InstanceAccess access;
    private final ChangeEngine engine;

    GroupPlans(GroupDirectory directory, InstanceAccess access, ChangeEngine engine) {
        this.directory = directory;
        this.access = access;
        this.engine = engine;
    }

    /**
     * What RocketMQ made for itself is left to it.
     *
     * @throws ConsoleException {@code not-found}, {@code forbidden}, or {@code conflict}
     */
    Group writable(String id) {
        Group group = directory.get(id);
        access.requireWritable(group.instanceId());
        if (group.kind() == GroupKind.SYSTEM) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("group.of-the-system", group.name()));
        }
        return group;
    }

    Change carryOut(
            Text summary,
            @Nullable String instanceId,
            List<Wish> wishes,
            List<PlanWarning> warnings,
            ChangeOptions options) {
        return carryOut(summary, instanceId, wishes, WavePlan.AT_ONCE, warnings, options);
    }

    Change carryOut(
            Text summary,
            @Nullable String instanceId,
            List<Wish> wishes,
            WavePlan waves,
            List<PlanWarning> warnings,
            ChangeOptions options) {
        return options.carryOut(
                engine,
                new ChangeRequest(
                        GroupChangeKind.NAME,
                        "group:write",
                        summary,
                        options.reason(),
                        wishes,
                        waves,
                        warnings,
                        options.force(),
                        null,
                        instanceId));
    }
}
