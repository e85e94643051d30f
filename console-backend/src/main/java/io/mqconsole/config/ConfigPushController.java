package io.mqconsole.config;

import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeAnswers;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeView;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "config:read", write = "config:write")
@RequestMapping("/api/v1/config-pushes")
@Tag(name = "config")
class ConfigPushController {
    private final ConfigPushes pushes;
    private final PastPushes past;
    private final ChangeAnswers answers;
    private final KeyWarnings keys;

    ConfigPushController(ConfigPushes pushes, PastPushes past, ChangeAnswers answers, KeyWarnings keys) {
        this.pushes = pushes;
        this.past = past;
        this.answers = answers;
        this.keys = keys;
    }

    @PostMapping
    @Operation(
            summary = "Bring saved items to a cluster, one of its rooms or named brokers, in waves",
            description =
                    "With soakSeconds the traffic of the brokers is watched after each wave, the last one included, and the push"
                            + " stops where it falls, or is set back (autoRollback, true when left out). soakSeconds is 0 when left out:"
                            + " nothing is watched. `verdicts` is the matrix of the plan: what comes of each key on each broker, such as"
                            + " WILL_BE_IGNORED for a key that brokers were measured not to take.")
    @Switchable("config-pushes.create")
    ResponseEntity<PushPlanView> push(
            @RequestBody @Valid PushBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        Change change = pushes.push(body.push(), new ChangeOptions(dryRun, body.forced(), body.reason()));
        ResponseEntity<ChangeView> answer = answers.answer(change, request);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(PushPlanView.of(change, Objects.requireNonNull(answer.getBody()), keys));
    }

    @GetMapping("/{changeId}")
    @Operation(summary = "A push of before, as it can be asked for again, and what has become of its items since")
    @Switchable("config-pushes.get")
    PastPushView get(@PathVariable String changeId) {
        return past.find(changeId)
                .map(PastPushView::of)
                .orElseThrow(() -> new ConsoleException(ErrorCode.NOT_FOUND, Text.of("config-push.not-found")));
    }
}
