package io.mqconsole.kv;

import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeAnswers;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeView;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.web.FieldWords;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "kv:read", write = "kv:write")
@RequestMapping("/api/v1/kv")
@Tag(name = "kv", description = "Key-value settings, here and on NameServers")
class KvController {
    private final KvService kv;
    private final KvPublication publication;
    private final KvInspection inspection;
    private final ChangeAnswers answers;
    private final FieldWords words;

    KvController(
            KvService kv, KvPublication publication, KvInspection inspection, ChangeAnswers answers, FieldWords words) {
        this.kv = kv;
        this.publication = publication;
        this.inspection = inspection;
        this.answers = answers;
        this.words = words;
    }

    @GetMapping
    @Operation(summary = "What is stored here; of a long value the first 256 characters, and cut is true")
    @Switchable("kv.list")
    Listing<KvRow> list(@ListFilter KvFilter filter, PageQuery page) {
        return Listing.of(KvRow.class, page, part -> kv.list(filter, part));
    }

    @GetMapping("/{namespace}/{key}")
    @Switchable("kv.get")
    KvItem get(@PathVariable String namespace, @PathVariable String key) {
        return kv.get(namespace, key);
    }

    @PostMapping
    @Operation(
            summary =
                    "Store a value; with publish and a region also write it to every NameServer there, and answer with"
                            + " that change")
    @Switchable("kv.create")
    ResponseEntity<KvAnswer> create(
            @RequestBody @Valid NewKvBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        Publishing publishing = publishing(body.publish(), body.region(), body.reason(), body.force(), dryRun);
        KvItem item = kv.create(body.namespace(), body.key(), body.value());
        return publishing == null
                ? ResponseEntity.created(URI.create("/api/v1/" + item.name())).body(new KvAnswer(item))
                : published(item, publishing, request);
    }

    @PutMapping("/{namespace}/{key}")
    @Operation(
            summary =
                    "Change a value; with publish and a region also write it to every NameServer there, and answer with"
                            + " that change")
    @Switchable("kv.update")
    ResponseEntity<KvAnswer> update(
            @PathVariable String namespace,
            @PathVariable String key,
            @RequestBody @Valid KvBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        Publishing publishing = publishing(body.publish(), body.region(), body.reason(), body.force(), dryRun);
        KvItem item = kv.update(namespace, key, body.value(), body.version());
        return publishing == null ? ResponseEntity.ok(new KvAnswer(item)) : published(item, publishing, request);
    }

    @DeleteMapping("/{namespace}/{key}")
    @Operation(
            summary =
                    "Remove a key here; with publish and a region also from every NameServer there, and answer with that"
                            + " change")
    @Switchable("kv.delete")
    ResponseEntity<KvAnswer> delete(
            @PathVariable String namespace,
            @PathVariable String key,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean publish,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean force,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        Publishing publishing = publishing(publish, region, reason, force, dryRun);
        kv.delete(namespace, key, version);
        return publishing == null
                ? ResponseEntity.noContent().build()
                : answered(
                        "kv.removed-not-withdrawn",
                        new KvKey(namespace, key),
                        () -> publication.withdraw(namespace, key, publishing.region(), publishing.options()),
                        request);
    }

    @GetMapping("/{namespace}/{key}/history")
    @Operation(summary = "Every version there was, the newest first; value is null where the key was removed")
    @Switchable("kv.history.get")
    Listing<KvRevision> history(@PathVariable String namespace, @PathVariable String key, PageQuery page) {
        return Listing.of(KvRevision.class, page, part -> kv.history(namespace, key, part));
    }

    @GetMapping("/{namespace}/{key}/live")
    @Operation(summary = "What the NameServers of a region, or of all, hold of it now")
    @Switchable("kv.live.get")
    KvLive live(
            @PathVariable String namespace,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String region) {
        return inspection.live(namespace, key, region);
    }

    @PostMapping("/{namespace}/{key}/publish")
    @Operation(summary = "Write what is stored to every NameServer of a region")
    @Switchable("kv.publish")
    ResponseEntity<ChangeView> publish(
            @PathVariable String namespace,
            @PathVariable String key,
            @RequestBody @Valid RegionBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        return answers.answer(publication.publish(namespace, key, body.region(), body.options(dryRun)), request);
    }

    @PostMapping("/{namespace}/{key}/withdraw")
    @Operation(summary = "Remove it from every NameServer of a region; what is stored here stays")
    @Switchable("kv.withdraw")
    ResponseEntity<ChangeView> withdraw(
            @PathVariable String namespace,
            @PathVariable String key,
            @RequestBody @Valid RegionBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        return answers.answer(publication.withdraw(namespace, key, body.region(), body.options(dryRun)), request);
    }

    @GetMapping("/export")
    @Operation(
            summary = "A namespace, or those of its keys whose name contains `key`, as a file that import reads",
            description =
                    "At most 1,000 keys and 1,000,000 characters, as import reads them; more is refused: export it in"
                            + " parts by `key`.")
    @Switchable("kv.export")
    ResponseEntity<String> export(
            @RequestParam String namespace,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam KvFormat format) {
        String file = kv.export(namespace, key == null ? null : TextMatch.part(key), format);
        String suffix = format.name().toLowerCase(Locale.ROOT);
        var type = switch (format) {
            case CSV -> new MediaType("text", "csv", StandardCharsets.UTF_8);
            case YAML -> new MediaType("application", "yaml", StandardCharsets.UTF_8);
            case JSON -> MediaType.APPLICATION_JSON;
        };
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(namespace + "." + suffix)
                                .build()
                                .toString())
                .body(file);
    }

    @PostMapping("/import")
    @Operation(
            summary = "Make and change the keys of a file, all of them or none; others stay",
            description = "At most 1,000 keys and 1,000,000 characters.")
    @Switchable("kv.import")
    KvImportView importFile(
            @RequestBody @Valid ImportBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        return KvImportView.of(kv.importFile(body.namespace(), body.text(), body.format(), dryRun), words, request);
    }

    private ResponseEntity<KvAnswer> published(KvItem item, Publishing publishing, HttpServletRequest request) {
        return answered(
                "kv.stored-not-published",
                item.name(),
                () -> publication.publish(item.namespace(), item.key(), publishing.region(), publishing.options()),
                request);
    }

    /** What was stored stays, so whoever is told why nothing was written to NameServers is told that, too. */
    private ResponseEntity<KvAnswer> answered(
            String halfDone, KvKey name, Supplier<Change> write, HttpServletRequest request) {
        ResponseEntity<ChangeView> answer;
        try {
            answer = answers.answer(write.get(), request);
        } catch (ConsoleException e) {
            throw new ConsoleException(
                    e.code(), Text.of(halfDone, name.namespace(), name.key(), e.text()), e.fields(), e);
        }
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(new KvAnswer(Objects.requireNonNull(answer.getBody())));
    }

    private record Publishing(String region, ChangeOptions options) {}

    /** @return null when nothing is to be published */
    private @Nullable Publishing publishing(
            @Nullable Boolean publish,
            @Nullable String region,
            @Nullable String reason,
            @Nullable Boolean force,
            boolean dryRun) {
        if (dryRun) {
            throw ConsoleException.invalid("dryRun", Text.of("kv.no-dry-run"));
        }
        if (!Boolean.TRUE.equals(publish)) {
            if (region != null) {
                throw ConsoleException.invalid("region", Text.of("kv.region-without-publish"));
            }
            return null;
        }
        if (region == null) {
            throw ConsoleException.invalid("region", Text.of("field.required"));
        }
        publication.requireRegion(region);
        return new Publishing(region, new ChangeOptions(false, Boolean.TRUE.equals(force), reason));
    }

    /** @param region needed with publish */
    record NewKvBody(
            @Nullable String namespace,
            @Nullable String key,
            @Nullable String value,
            @Nullable Boolean publish,
            @Nullable @Size(max = 32) String region,
            @Nullable String reason,
            @Nullable Boolean force) {}

    /** @param region needed with publish */
    record KvBody(
            @Nullable String value,
            @NotNull Integer version,
            @Nullable Boolean publish,
            @Nullable @Size(max = 32) String region,
            @Nullable String reason,
            @Nullable Boolean force) {}

    record RegionBody(
            @NotNull @Size(max = 32) String region,
            @Nullable String reason,
            @Nullable Boolean force) {
        ChangeOptions options(boolean dryRun) {
            return new ChangeOptions(dryRun, Boolean.TRUE.equals(force), reason);
        }
    }

    /** @param text the whole file */
    record ImportBody(
            @NotNull @Size(max = KvKey.MAX) String namespace,
            @NotNull KvFormat format,
            @NotNull @Size(max = KvFile.MAX_CHARACTERS) String text) {}
}
