package io.mqconsole.change;

import io.mqconsole.apiswitch.OperationAtHand;
import io.mqconsole.change.ChangeMapper.TargetCount;
import io.mqconsole.shared.Actor;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows into changes and back. */
@Component
class ChangeRows {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<PlanWarning>> WARNINGS = new TypeReference<>() {};
    private static final TypeReference<List<WaveSize>> WAVES = new TypeReference<>() {};

    private final JsonMapper json;
    private final OperationAtHand operation;

    ChangeRows(JsonMapper json, OperationAtHand operation) {
        this.json = json;
        this.operation = operation;
    }

    PlanRow plan(NewPlan plan, ChangeRequest request, Actor actor) {
        WavePlan waves = request.waves();
        Duration expiresIn = request.expiresIn();
        return new PlanRow(
                plan.id(),
                request.kind(),
                request.permission(),
                operation.name(),
                json.writeValueAsString(request.summary()),
                request.reason(),
                actor.name(),
                actor.wayIn(),
                actor.address(),
                json.writeValueAsString(plan.warnings()),
                json.writeValueAsString(waves.waves()),
                Math.toIntExact(waves.soak().toSeconds()),
                waves.pauseAfterFirst(),
                waves.autoRollback(),
                request.force(),
                expiresIn == null ? null : Math.toIntExact(expiresIn.toMinutes()),
                plan.targets().stream().mapToInt(ChangeTarget::wave).max().orElse(0),
                plan.targets().size(),
                request.instanceId(),
                plan.createdAt(),
                plan.lapsesAt());
    }

    TargetRow row(String changeId, ChangeTarget target) {
        Target place = target.target();
        return new TargetRow(
                changeId,
                target.seq(),
                place.region(),
                place.cluster(),
                place.node(),
                place.address(),
                place.subject(),
                target.role(),
                target.wave(),
                target.status(),
                knownJson(target.before()),
                valuesJson(target.wanted()),
                knownJson(target.after()),
                textJson(target.error()),
                target.attempts(),
                target.attemptedAt(),
                target.finishedAt(),
                target.tookMs());
    }

    ChangeTarget target(TargetRow row) {
        return new ChangeTarget(
                row.seq(),
                new Target(row.region(), row.cluster(), row.node(), row.address(), row.subject()),
                row.role(),
                row.wave(),
                row.status(),
                values(row.beforeValues()),
                json.readValue(row.wantedValues(), VALUES),
                values(row.afterValues()),
                text(row.error()),
                row.attempts(),
                row.attemptedAt(),
                row.finishedAt(),
                row.tookMs());
    }

    /** Without its targets. */
    Change change(PlanRow plan, Progress progress, List<TargetCount> counts) {
        var byStatus = new EnumMap<TargetStatus, Integer>(TargetStatus.class);
        counts.forEach(count -> byStatus.put(count.status(), count.targets()));
        Integer expires = plan.expiresInMinutes();
        return new Change(
                plan.id(),
                plan.kind(),
                plan.permission(),
                plan.operation(),
                plan.instanceId(),
                json.readValue(plan.summary(), Text.class),
                plan.reason(),
                plan.requestedBy(),
                progress.status(),
                progress.direction(),
                text(progress.note()),
                json.readValue(plan.warnings(), WARNINGS),
                new WavePlan(
                        json.readValue(plan.waves(), WAVES),
                        Duration.ofSeconds(plan.soakSeconds()),
                        plan.pauseAfterFirst(),
                        plan.autoRollback()),
                plan.forced(),
                plan.waveCount(),
                plan.targetCount(),
                byStatus,
                plan.createdAt(),
                plan.lapsesAt(),
                progress.startedAt(),
                progress.finishedAt(),
                expires == null ? null : Duration.ofMinutes(expires),
                progress.expiresAt(),
                progress.expiryDue() != null,
                progress.updatedAt(),
                progress.version(),
                List.of(),
                List.of());
    }

    @Nullable
    Map<String, String> values(@Nullable String text) {
        return text == null ? null : json.readValue(text, VALUES);
    }

    @Nullable
    String textJson(@Nullable Text text) {
        return text == null ? null : json.writeValueAsString(text);
    }

    private @Nullable Text text(@Nullable String text) {
        return text == null ? null : json.readValue(text, Text.class);
    }

    String valuesJson(Map<String, String> values) {
        return json.writeValueAsString(new TreeMap<>(values));
    }

    private @Nullable String knownJson(@Nullable Map<String, String> values) {
        return values == null ? null : valuesJson(values);
    }
}
