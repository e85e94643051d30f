package io.mqconsole.audit;

import io.mqconsole.shared.Actor;
import io.mqconsole.shared.CorrelationId;
import io.mqconsole.shared.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the audit trail; {@link AuditChain} stores the rows when the transaction commits. What is handed in as before and
 * after is stored as JSON and read by auditors: never an object that carries a secret.
 */
@Component
public class Audit {
    private static final int MAX_RESOURCE = 512;
    private static final int MAX_NAME = 64;

    private final AuditChain chain;
    private final CurrentUser currentUser;
    private final JsonMapper json;
    private final Clock clock;

    Audit(AuditChain chain, CurrentUser currentUser, JsonMapper json, Clock clock) {
        this.chain = chain;
        this.currentUser = currentUser;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records a write to metadata, in the writer's own transaction: both are stored or neither.
     *
     * @param action {@code feature.verb}, such as {@code region.create}
     * @param before null for something new
     * @param after null for something removed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void written(String action, String resource, @Nullable Object before, @Nullable Object after) {
        add(currentUser.actor(), action, resource, Outcome.OK, new AuditDetail(before, after, null, null));
    }

    /** Records a step of something that somebody started earlier, in the transaction that stores the step itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void step(
            Actor actor,
            String action,
            String resource,
            Outcome outcome,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        add(actor, action, resource, outcome, new AuditDetail(before, after, reason, null));
    }

    /** Records something that happened outside any transaction, as a login, or that must stay when the caller's fails. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(Actor actor, String action, String resource, Outcome outcome, @Nullable String reason) {
        add(actor, action, resource, outcome, new AuditDetail(null, null, reason, null));
    }

    /** Records several equal events in one row. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void repeated(Actor actor, String action, String resource, Outcome outcome, String reason, long times) {
        add(actor, action, resource, outcome, new AuditDetail(null, null, reason, times));
    }

    private void add(Actor actor, String action, String resource, Outcome outcome, AuditDetail detail) {
        chain.append(new AuditEntry(
                Instant.now(clock),
                new Actor(cut(actor.name(), MAX_NAME), actor.wayIn(), cut(actor.address(), MAX_NAME)),
                cut(action, MAX_NAME),
                cut(resource, MAX_RESOURCE),
                outcome,
                json.writeValueAsString(detail),
                CorrelationId.current()));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
