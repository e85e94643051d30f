package io.mqconsole.change;

import java.time.Instant;
import java.util.List;

/** A plan that is about to be stored. */
record NewPlan(
        String id, List<PlanWarning> warnings, List<ChangeTarget> targets, Instant createdAt, Instant lapsesAt) {}
