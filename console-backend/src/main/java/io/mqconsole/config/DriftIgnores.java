package io.mqconsole.config;

import io.mqconsole.audit.Audit;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.OneLine;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps which differences nobody wants to hear of until some day, so that those that count stand out. */
@Component
class DriftIgnores {
    private static final int LONGEST_REASON = 500;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final DriftIgnoredMapper mapper;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DriftIgnores(
            DriftIgnoredMapper mapper,
            Audit audit,
            CurrentUser currentUser,
            Clock clock,
            TransactionTemplate transaction) {
        this.mapper = mapper;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** With who ignores which of them now; one query, none when there is nothing to ignore. */
    List<Drift> mark(List<Drift> found) {
        if (found.isEmpty()) {
            return found;
        }
        List<DriftIgnoredRow> pending = mapper.pending(clock.instant());
        return found.stream()
                .map(drift -> pending.stream()
                        .filter(row -> row.concerns(drift))
                        .findFirst()
                        .map(row -> drift.ignored(row.ignored()))
                        .orElse(drift))
                .toList();
    }

    /** @throws ConsoleException {@code validation-failed} for a moment that is over or more than a year away */
    Drift ignore(Drift drift, Instant until, @Nullable String reason) {
        Instant now = clock.instant();
        var problems = new ArrayList<FieldProblem>();
        String line = OneLine.of("reason", reason, LONGEST_REASON, problems);
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            problems.add(new FieldProblem("until", Text.of("config-drift.until", LONGEST.toDays())));
        }
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
        var ignored = new DriftIgnored(until, currentUser.actor().name(), line, now);
        transaction.executeWithoutResult(status -> {
            mapper.forget(now);
            mapper.put(DriftIgnoredRow.of(drift, ignored));
            audit.written("config-drift.ignore", resource(drift), drift.ignored(), ignored);
        });
        return drift.ignored(ignored);
    }

    /** @throws ConsoleException {@code not-found} when nobody ignores it */
    Drift heed(Drift drift) {
        transaction.executeWithoutResult(status -> {
            if (mapper.delete(drift.broker().nodeId(), drift.property()) == 0) {
                throw new ConsoleException(ErrorCode.NOT_FOUND, Text.of("config-drift.not-ignored"));
            }
            audit.written("config-drift.heed", resource(drift), drift.ignored(), null);
        });
        return drift.ignored(null);
    }

    /**
     * Forgets what is no difference any more, so that it counts when it comes back. Of a broker that has not answered since it
     * was ignored nothing is known: what is ignored there stays so.
     */
    void forgetMended(DriftFindings found) {
        mapper.pending(clock.instant()).stream()
                .filter(row -> {
                    Instant answered = found.answered().get(row.nodeId());
                    return answered != null && answered.isAfter(row.ignoredAt());
                })
                .filter(row -> found.drifts().stream().noneMatch(row::concerns))
                .forEach(mapper::forgetOne);
    }

    private static String resource(Drift drift) {
        ConfigBroker broker = drift.broker();
        return "config-drift/%s/%s/%s/%s"
                .formatted(broker.region(), broker.brokerName(), broker.address(), drift.property());
    }
}
