package io.mqconsole.bulk;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all changes of many topics and groups have in common: one change with one wave, shown to those whose it all is. */
@Component
class BulkPlans {
    /** More warnings than these are counted only. */
    private static final int TOLD = 100;

    private final ChangeEngine engine;
    private final InstanceAccess access;

    BulkPlans(ChangeEngine engine, InstanceAccess access) {
        this.engine = engine;
        this.access = access;
    }

    /**
     * @param permission all rights that it needs
     * @param warnings what blocks is told first
     * @param instances of what is written, null for nobody's
     * @throws ConsoleException {@code validation-failed} when there are several and the caller reaches some instances only;
     *     else as {@link ChangeOptions#carryOut}
     */
    Change carryOut(
            Text summary,
            String permission,
            Stream<@Nullable String> instances,
            List<Wish> wishes,
            Collection<PlanWarning> warnings,
            ChangeOptions options) {
        var request = new ChangeRequest(
                BulkChangeKind.NAME,
                permission,
                summary,
                options.reason(),
                wishes,
                WavePlan.AT_ONCE,
                told(warnings),
                options.force(),
                null,
                instance(instances));
        return options.carryOut(engine, request);
    }

    private static List<PlanWarning> told(Collection<PlanWarning> warnings) {
        var told = new ArrayList<PlanWarning>();
        var distinct = new LinkedHashSet<>(warnings);
        Stream.concat(
                        distinct.stream().filter(PlanWarning::blocking),
                        distinct.stream().filter(warning -> !warning.blocking()))
                .limit(TOLD)
                .forEach(told::add);
        if (distinct.size() > TOLD) {
            told.add(PlanWarning.of("bulk.more-warnings", distinct.size() - TOLD));
        }
        return told;
    }

    /** Who may write in some instances only sees changes of one instance: a change is of one then. */
    private @Nullable String instance(Stream<@Nullable String> all) {
        List<String> instances =
                all.map(one -> Objects.requireNonNullElse(one, "")).distinct().toList();
        if (instances.size() == 1) {
            return instances.getFirst().isEmpty() ? null : instances.getFirst();
        }
        if (!access.writable().isEverything()) {
            throw new ConsoleException(
                    ErrorCode.VALIDATION_FAILED, Text.of("bulk.one-instance", String.join(", ", instances)));
        }
        return null;
    }
}
