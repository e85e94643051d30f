package io.mqconsole.topic;

import io.mqconsole.change.ChangeAnswers;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeView;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
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
    private static final int USUAL_PERM = 6;
    private static final int USUAL_QUEUES = 8;

    private final TopicChanges changes;
    private final ChangeAnswers answers;

    TopicChangeController(TopicChanges changes, ChangeAnswers answers) {
        this.changes = changes;
        this.answers = answers;
    }

    @PostMapping
    @Operation(summary = "Make a topic on the broker groups of a cluster")
    @Switchable("topics.create")
    ResponseEntity<ChangeView> create(
            @RequestBody @Valid NewTopicBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        return answers.answer(
                changes.create(
                        body.wanted(), new ChangeOptions(dryRun, Boolean.TRUE.equals(body.force()), body.reason())),
                request);
    }

    @PutMapping("/{id}/queueing")
    @Operation(summary = "Set its permission and queues on every broker that holds it")
    @Switchable("topics.queueing.set")
    ResponseEntity<ChangeView> update(
            @PathVariable String id,
            @RequestBody @Valid QueueingBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        return answers.answer(
                changes.update(
                        id,
                        new TopicQueueing(body.perm(), body.readQueueNum(), body.writeQueueNum()),
                        new ChangeOptions(dryRun, Boolean.TRUE.equals(body.force()), body.reason())),
                request);
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

    /**
     * @param brokers names of broker groups; all of the cluster when left out
     * @param messageType NORMAL when left out
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
            @Nullable Boolean force,
            @Nullable String reason) {
        NewTopic wanted() {
            MessageType type = Objects.requireNonNullElse(messageType, MessageType.NORMAL);
            int queues = type == MessageType.GLOBALLY_ORDERED ? 1 : USUAL_QUEUES;
            return new NewTopic(
                    region,
                    cluster,
                    brokers,
                    instanceId,
                    topic,
                    type,
                    new TopicQueueing(
                            Objects.requireNonNullElse(perm, USUAL_PERM),
                            Objects.requireNonNullElse(readQueueNum, queues),
                            Objects.requireNonNullElse(writeQueueNum, queues)));
        }
    }

    record QueueingBody(
            @NotNull Integer perm,
            @NotNull Integer readQueueNum,
            @NotNull Integer writeQueueNum,
            @Nullable Boolean force,
            @Nullable String reason) {}
}
