package io.mqconsole.change;

import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "change:read", write = "change:write")
@RequestMapping("/api/v1/changes")
@Tag(name = "changes", description = "Every write to brokers and NameServers: planned, run in waves, read back, undone")
class ChangeController {
    private final ChangeService changes;
    private final ChangeAnswers answers;

    ChangeController(ChangeService changes, ChangeAnswers answers) {
        this.changes = changes;
        this.answers = answers;
    }

    @GetMapping
    @Operation(summary = "All changes, the newest first, without their targets")
    @Switchable("changes.list")
    Listing<ChangeRow> list(@ListFilter ChangeFilter filter, PageQuery page, HttpServletRequest request) {
        return Listing.of(
                ChangeRow.class, page, part -> changes.list(filter, part).map(change -> answers.row(change, request)));
    }

    @GetMapping("/{id}")
    @Switchable("changes.get")
    ChangeView get(@PathVariable String id, HttpServletRequest request) {
        return answers.view(changes.get(id), request);
    }

    @GetMapping("/{id}/targets")
    @Operation(summary = "What is written, then what held it already and is only told to (HELD)")
    @Switchable("changes.targets.get")
    Listing<TargetView> targets(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable TargetStatus status,
            PageQuery page,
            HttpServletRequest request) {
        return Listing.of(
                TargetView.class,
                page,
                part -> changes.targets(id, status, part).map(target -> answers.target(target, request)));
    }

    @PostMapping("/{id}/confirm")
    @Operation(summary = "Runs exactly the stored plan, or answers 409 when anything has moved since")
    @Switchable("changes.confirm")
    ResponseEntity<ChangeView> confirm(@PathVariable String id, HttpServletRequest request) {
        return settled(changes.confirm(id), request);
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "Stops before the next wave")
    @Switchable("changes.pause")
    ResponseEntity<ChangeView> pause(@PathVariable String id, HttpServletRequest request) {
        return settled(changes.pause(id), request);
    }

    @PostMapping("/{id}/resume")
    @Switchable("changes.resume")
    ResponseEntity<ChangeView> resume(@PathVariable String id, HttpServletRequest request) {
        return settled(changes.resume(id), request);
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Again for the targets that are not verified")
    @Switchable("changes.retry")
    ResponseEntity<ChangeView> retry(@PathVariable String id, HttpServletRequest request) {
        return settled(changes.retry(id), request);
    }

    @PostMapping("/{id}/rollback")
    @Operation(summary = "Sets back what was written; where somebody set another value since, only with force")
    @Switchable("changes.rollback")
    ResponseEntity<ChangeView> rollback(
            @PathVariable String id,
            @RequestBody(required = false) @Valid @Nullable RollbackBody body,
            HttpServletRequest request) {
        boolean force = body != null && Boolean.TRUE.equals(body.force());
        return settled(changes.rollback(id, force, body == null ? null : body.reason()), request);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Ends it where it stands; what is written stays")
    @Switchable("changes.cancel")
    ResponseEntity<ChangeView> cancel(@PathVariable String id, HttpServletRequest request) {
        return settled(changes.cancel(id), request);
    }

    private ResponseEntity<ChangeView> settled(Change change, HttpServletRequest request) {
        return answers.answer(changes.settled(change.id(), ChangeAnswers.PATIENCE), request);
    }

    /** @param force also where somebody has set another value since */
    record RollbackBody(
            @Nullable Boolean force,
            @Nullable @Size(max = 500) String reason) {}
}
