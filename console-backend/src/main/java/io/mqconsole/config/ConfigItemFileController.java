package io.mqconsole.config;

import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.RowFile;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.shared.Switchable;
import io.mqconsole.web.FieldWords;
import io.mqconsole.web.ListFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "config:read", write = "config:write")
@RequestMapping("/api/v1/config-items")
@Tag(name = "config")
class ConfigItemFileController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ConfigItemFiles files;
    private final FieldWords words;

    ConfigItemFileController(ConfigItemFiles files, FieldWords words) {
        this.files = files;
        this.words = words;
    }

    @GetMapping("/export")
    @Operation(
            summary = "The items that a list would show, as a file that import reads",
            description =
                    "At most 1,000 items and 1,000,000 characters, as import reads them; more is refused: narrow it by the"
                            + " filters, such as `region` or `targetName`.")
    @Switchable("config-items.export")
    ResponseEntity<String> export(@ListFilter ConfigItemFilter filter, @RequestParam RowFormat format) {
        var type = switch (format) {
            case CSV -> CSV;
            case YAML -> MediaType.APPLICATION_YAML;
        };
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("config-items." + format.name().toLowerCase(Locale.ROOT))
                                .build()
                                .toString())
                .body(files.export(filter, format));
    }

    @PostMapping("/import")
    @Operation(
            summary = "Save the items of a file, all of them or none; others stay, and no broker is touched",
            description = "At most 1,000 items and 1,000,000 characters.")
    @Switchable("config-items.import")
    ItemFileView importFile(
            @RequestBody @Valid FileBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        boolean unknown = Objects.requireNonNullElse(body.allowUnknown(), false);
        return ItemFileView.of(files.importFile(body.text(), body.format(), unknown, dryRun), words, request);
    }

    /** @param text the whole file */
    record FileBody(
            @NotNull RowFormat format,
            @NotNull @Size(max = RowFile.MAX_CHARACTERS) String text,
            @Nullable Boolean allowUnknown) {}
}
