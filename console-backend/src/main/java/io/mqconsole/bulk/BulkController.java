package io.mqconsole.bulk;

import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeAnswers;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeView;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.shared.Texts;
import io.mqconsole.web.ReaderLanguage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "topic:read", write = "topic:write")
@RequestMapping("/api/v1/bulk")
@Tag(name = "bulk", description = "Many topics and groups at once, as rows of a file")
class BulkController {
    private final BulkService bulk;
    private final BulkExport export;
    private final BulkRemoval removal;
    private final ChangeAnswers answers;
    private final Texts texts;

    BulkController(BulkService bulk, BulkExport export, BulkRemoval removal, ChangeAnswers answers, Texts texts) {
        this.bulk = bulk;
        this.export = export;
        this.removal = removal;
        this.answers = answers;
        this.texts = texts;
    }

    @PostMapping
    @Operation(
            summary =
                    "Make or change what up to 2,000 rows name, in one change; where only owners and remarks are other"
                            + " than known, no broker has to change: they are written down, and the answer says how many")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {ChangeView.class, WrittenView.class})))
    @Switchable("bulk.import")
    ResponseEntity<?> run(
            @RequestBody @Valid FileBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        ChangeOptions options = new ChangeOptions(dryRun, Boolean.TRUE.equals(body.force()), body.reason());
        boolean skip = Boolean.TRUE.equals(body.skipInvalid());
        BulkOutcome outcome = bulk.run(body.text(), body.format(), skip, options);
        Change change = outcome.change();
        return change == null ? ResponseEntity.ok(new WrittenView(outcome.notes())) : answers.answer(change, request);
    }

    @PostMapping("/check")
    @Operation(summary = "What is wrong with which row; plans nothing")
    @Switchable("bulk.import")
    List<RowView> check(@RequestBody @Valid FileBody body, HttpServletRequest request) {
        return views(bulk.check(body.text(), body.format()), request);
    }

    @PostMapping("/delete")
    @Operation(summary = "Remove up to 1,000 topics and groups from every broker, in one change")
    @Switchable("bulk.delete")
    ResponseEntity<ChangeView> delete(
            @RequestBody @Valid ChosenBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        ChangeOptions options = new ChangeOptions(dryRun, Boolean.TRUE.equals(body.force()), body.reason());
        return answers.answer(removal.run(body.chosen(), Boolean.TRUE.equals(body.skipInvalid()), options), request);
    }

    @PostMapping("/delete/check")
    @Operation(summary = "Which of them can be removed; plans nothing")
    @Switchable("bulk.delete")
    List<RowView> checkDelete(@RequestBody @Valid ChosenBody body, HttpServletRequest request) {
        return views(removal.check(body.chosen()), request);
    }

    private List<RowView> views(List<BulkRow> rows, HttpServletRequest request) {
        return rows.stream()
                .map(row -> new RowView(
                        row.number(),
                        Objects.toString(row.kind(), null),
                        row.name(),
                        row.verdict(),
                        row.problems().stream()
                                .map(problem -> new RowProblem(
                                        problem.field(), texts.say(problem.message(), ReaderLanguage.of(request))))
                                .toList()))
                .toList();
    }

    @GetMapping("/export")
    @Operation(summary = "The topics and groups of a region, or of all, as a file that can be sent back")
    @Switchable("bulk.export")
    ResponseEntity<String> export(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String instanceId,
            @RequestParam(defaultValue = "YAML") RowFormat format) {
        String file = export.of(region, instanceId == null ? null : TextMatch.exact(instanceId), format);
        MediaType type = format == RowFormat.CSV ? new MediaType("text", "csv") : MediaType.APPLICATION_YAML;
        return ResponseEntity.ok().contentType(type).body(file);
    }

    /**
     * @param text the file itself
     * @param skipInvalid leave out rows that are not valid; else one of them refuses all
     */
    record FileBody(
            @NotNull String text,
            @NotNull RowFormat format,
            @Nullable Boolean skipInvalid,
            @Nullable Boolean force,
            @Nullable String reason) {}

    /**
     * @param topics their ids
     * @param groups their ids
     * @param skipInvalid leave out those that cannot be removed; else one of them refuses all
     */
    record ChosenBody(
            @Nullable List<@NotNull String> topics,
            @Nullable List<@NotNull String> groups,
            @Nullable Boolean skipInvalid,
            @Nullable Boolean force,
            @Nullable String reason) {
        BulkSelection chosen() {
            return new BulkSelection(
                    Objects.requireNonNullElse(topics, List.of()), Objects.requireNonNullElse(groups, List.of()));
        }
    }

    /** @param writtenDown of how many topics and groups owner or remark were written down */
    record WrittenView(long writtenDown) {}

    record RowView(int number, @Nullable String kind, String name, BulkRow.Verdict verdict, List<RowProblem> errors) {}

    record RowProblem(String field, String message) {}
}
