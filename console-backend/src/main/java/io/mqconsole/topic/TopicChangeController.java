package io.mqconsole.topic;

import io.mqconsole.change.ChangeAnswers;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeView;
import io.mqconsole.holding.AlignBody;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(write = "topic:write")
@RequestMapping("/api/v1/topics")
@Tag(name = "topics")
class TopicChangeController {
    private final TopicChanges changes;
    private final TopicRepair repair;
    private final TopicScopes scopes;
    private final TopicService topics;
    private final ChangeAnswers answers;

    TopicChangeController(
            TopicChanges changes, TopicRepair repair, TopicScopes scopes, TopicService topics, ChangeAnswers answers) {
        this.changes = changes;
        this.repair = repair;
        this.scopes = scopes;
        this.topics = topics;
        this.answers = answers;
    }

    @PostMapping
    @Operation(summary = "Make a topic on the broker groups of a cluster")
    @Switchable("topics.create")
    ResponseEntity<ChangeView> create(
            @RequestBody @Valid NewTopicBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        NewTopic wanted = body.wanted();
        return answers.answer(
                changes.create(wanted, new ChangeOptions(dryRun, Boolean.TRUE.equals(body.force()), body.reason())),
                request);
    }

    @PutMapping("/{id}")
    @Operation(
            summary =
                    "Set its permission and queues on every broker that holds it (what is left out stays as it is on each), which answers with the change; or, with"
                            + " version, write down its owner and a remark, which answers with the topic; or, with version, give it"
                            + " another scope, which answers with the change, or with the topic when no broker has to change")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {ChangeView.class, TopicView.class})))
    @Switchable("topics.update")
    ResponseEntity<?> update(
            @PathVariable String id,
            @RequestBody @Valid TopicUpdate body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        body.check(dryRun);
        Integer version = body.version();
        Scope scope = body.scope();
        if (version != null && scope != null) {
            return scopes.update(id, scope, version, new ChangeOptions(dryRun, body.forced(), body.reason()))
                    .<ResponseEntity<?>>map(change -> answers.answer(change, request))
                    .orElseGet(() -> ResponseEntity.ok(TopicView.of(topics.get(id))));
        }
        if (version != null) {
            return ResponseEntity.ok(TopicView.of(topics.update(id, body.note(), version)));
        }
        return answers.answer(
                changes.update(id, body.queueing(), new ChangeOptions(dryRun, body.forced(), body.reason())), request);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Remove it with its messages from every broker and from the routes")
    @Switchable("topics.delete")
    ResponseEntity<ChangeView> delete(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean force,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request) {
        return answers.answer(changes.delete(id, new ChangeOptions(dryRun, force, reason)), request);
    }

    @PostMapping("/{id}/align")
    @Operation(summary = "Make all broker groups of its clusters hold it as one of them does, also where it is missing")
    @Switchable("topics.align")
    ResponseEntity<ChangeView> align(
            @PathVariable String id,
            @RequestBody @Valid AlignBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        return answers.answer(repair.align(id, body.like(), body.options(dryRun)), request);
    }

    /**
     * @param brokers names of broker groups; all of the cluster when left out
     * @param messageType NORMAL when left out
     * @param scope which of them hold it; every node when left out
     */
    record NewTopicBody(
            @NotNull @Size(max = 32) String region,
            @NotNull @Size(max = 128) String cluster,
            @Nullable @Size(max = 1000) List<@NotNull @Size(max = 128) String> brokers,
            @Nullable @Size(max = 64) String instanceId,
            @NotNull @Size(max = 128) String topic,
            @Nullable MessageType messageType,
            @Nullable Integer perm,
            @Nullable Integer readQueueNum,
            @Nullable Integer writeQueueNum,
            @Nullable Scope scope,
            @Nullable String owner,
            @Nullable String remark,
            @Nullable Boolean force,
            @Nullable String reason) {
        NewTopic wanted() {
            return NewTopic.of(
                    region,
                    cluster,
                    brokers,
                    instanceId,
                    topic,
                    messageType,
                    perm,
                    readQueueNum,
                    writeQueueNum,
                    new NoteSpec(owner, remark, scope));
        }
    }
}
