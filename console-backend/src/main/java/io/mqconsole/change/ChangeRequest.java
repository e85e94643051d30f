package io.mqconsole.change;

import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change as a feature asks for it.
 *
 * @param kind the name of a {@link ChangeKind}
 * @param permission the right that is needed to run it, roll it back, or do anything else to it
 * @param wishes in the order in which waves take them
 * @param force run it in spite of blocking warnings
 * @param expiresIn after which time it undoes itself; null for never
 * @param tells whether there is something to do also where every node holds it already: they are told that they shall
 * @param asked what somebody asked for, as its feature wrote it down to read it again; null when it does not
 * @param instanceId whose everything is that it writes: who may read that instance sees the change; null for an affair of
 *     those who reach everything
 * @param forbidden what the plan only shows: with one of them it cannot be run
 */
public record ChangeRequest(
        String kind,
        String permission,
        Text summary,
        @Nullable String reason,
        List<Wish> wishes,
        WavePlan waves,
        List<PlanWarning> warnings,
        boolean force,
        @Nullable Duration expiresIn,
        @Nullable String instanceId,
        boolean tells,
        @Nullable String asked,
        List<ForbiddenWish> forbidden) {
    public ChangeRequest {
        wishes = List.copyOf(wishes);
        forbidden = List.copyOf(forbidden);
        warnings = List.copyOf(warnings);
    }

    /** One of which nobody asks later how it was asked for. */
    public ChangeRequest(
            String kind,
            String permission,
            Text summary,
            @Nullable String reason,
            List<Wish> wishes,
            WavePlan waves,
            List<PlanWarning> warnings,
            boolean force,
            @Nullable Duration expiresIn,
            @Nullable String instanceId) {
        this(
                kind,
                permission,
                summary,
                reason,
                wishes,
                waves,
                warnings,
                force,
                expiresIn,
                instanceId,
                false,
                null,
                List.of());
    }

    /** One that is no instance's. */
    public ChangeRequest(
            String kind,
            String permission,
            Text summary,
            @Nullable String reason,
            List<Wish> wishes,
            WavePlan waves,
            List<PlanWarning> warnings,
            boolean force,
            @Nullable Duration expiresIn) {
        this(kind, permission, summary, reason, wishes, waves, warnings, force, expiresIn, null);
    }

    /**
     * The same, with what was asked for.
     *
     * @param telling see {@link #tells}
     */
    public ChangeRequest asking(String words, boolean telling) {
        return new ChangeRequest(
                kind,
                permission,
                summary,
                reason,
                wishes,
                waves,
                warnings,
                force,
                expiresIn,
                instanceId,
                telling,
                words,
                forbidden);
    }

    /** The same, with what nobody may write. */
    public ChangeRequest refusing(List<ForbiddenWish> what) {
        return new ChangeRequest(
                kind,
                permission,
                summary,
                reason,
                wishes,
                waves,
                warnings,
                force,
                expiresIn,
                instanceId,
                tells,
                asked,
                what);
    }
}
