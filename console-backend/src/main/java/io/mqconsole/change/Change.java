package io.mqconsole.change;

import io.mqconsole.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A write to brokers or NameServers, from its plan to its end.
 *
 * @param operation that planned it, as in {@link io.mqconsole.shared.Switchable}; null when none did
 * @param instanceId whose everything is that it writes; null for no single instance
 * @param note why it stands where it stands; null when there is nothing to say
 * @param counts targets by status, and how many held it already
 * @param lapsesAt when the plan is too old to be run
 * @param expiresIn after which time from its start it undoes itself; null for never
 * @param expiresAt the moment; null before the start
 * @param expiryPending whether it will still undo itself
 * @param targets what is written, in the order of their waves; empty in lists
 * @param held what held already what is wanted, and is only told to; empty in lists
 */
public record Change(
        String id,
        String kind,
        String permission,
        @Nullable String operation,
        @Nullable String instanceId,
        Text summary,
        @Nullable String reason,
        String requestedBy,
        ChangeStatus status,
        Direction direction,
        @Nullable Text note,
        List<PlanWarning> warnings,
        WavePlan waves,
        boolean forced,
        int waveCount,
        int targetCount,
        Map<TargetStatus, Integer> counts,
        Instant createdAt,
        Instant lapsesAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Duration expiresIn,
        @Nullable Instant expiresAt,
        boolean expiryPending,
        Instant updatedAt,
        int version,
        List<ChangeTarget> targets,
        List<ChangeTarget> held) {
    public Change {
        warnings = List.copyOf(warnings);
        counts = counts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(counts));
        targets = List.copyOf(targets);
        held = List.copyOf(held);
    }

    Change with(List<ChangeTarget> written, List<ChangeTarget> told) {
        return new Change(
                id,
                kind,
                permission,
                operation,
                instanceId,
                summary,
                reason,
                requestedBy,
                status,
                direction,
                note,
                warnings,
                waves,
                forced,
                waveCount,
                targetCount,
                counts,
                createdAt,
                lapsesAt,
                startedAt,
                finishedAt,
                expiresIn,
                expiresAt,
                expiryPending,
                updatedAt,
                version,
                written,
                told);
    }

    /** What is written, then what held it already. */
    public List<ChangeTarget> everywhere() {
        return Stream.concat(targets.stream(), held.stream()).toList();
    }

    public int count(TargetStatus wanted) {
        return counts.getOrDefault(wanted, 0);
    }

    /** @return the targets of a wave, forbidden cells not among them */
    List<ChangeTarget> targetsOf(int wave) {
        return targets.stream().filter(target -> target.wave() == wave).toList();
    }

    /** Whether it has values that must never be written: it is not run, not by force either. */
    public boolean forbidden() {
        return count(TargetStatus.FORBIDDEN) > 0;
    }

    /** Whether the plan names an effect that only {@code force} allows, or is never run. */
    public boolean blocked() {
        return forbidden() || !forced && warnings.stream().anyMatch(PlanWarning::blocking);
    }

    /** Whether its state allows this; the right to do it is another matter. */
    public boolean allows(ChangeAction action) {
        return switch (action) {
            case CONFIRM -> action.possibleIn(status) && !blocked();
            case RETRY -> action.possibleIn(status) && count(TargetStatus.VERIFIED) < targetCount;
            case ROLLBACK ->
                status == ChangeStatus.ROLLED_BACK
                        ? count(TargetStatus.SUPERSEDED) > 0
                        : action.possibleIn(status) && touched();
            case CANCEL -> action.possibleIn(status) && (!status.ended() || expiryPending);
            default -> action.possibleIn(status);
        };
    }

    private boolean touched() {
        boolean told = held.stream().anyMatch(target -> target.finishedAt() != null);
        return startedAt != null
                && (told || count(TargetStatus.SKIPPED) + count(TargetStatus.ROLLED_BACK) < targetCount);
    }
}
