package io.mqconsole.change;

import java.time.Instant;
import java.util.List;

/**
 * A plan that is about to be stored.
 *
 * @param held what it leaves out because it is so already; empty for kinds of which nobody asks that later
 */
record NewPlan(
        String id,
        List<PlanWarning> warnings,
        List<ChangeTarget> targets,
        List<HeldValues> held,
        Instant createdAt,
        Instant lapsesAt) {}
