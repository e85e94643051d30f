package io.mqconsole.audit;

import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Texts;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.mqconsole.web.ReaderLanguage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "audit:read")
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class AuditController {
    private final AuditService audit;
    private final Texts texts;

    AuditController(AuditService audit, Texts texts) {
        this.audit = audit;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "Who did, tried or was refused what, newest first")
    @Switchable("audit.list")
    Listing<AuditEvent> search(@ListFilter AuditFilter filter, PageQuery page, HttpServletResponse response) {
        Optional<ChainHead> head = audit.head();
        head.map(AuditController::headers).ifPresent(all -> all.forEach(response::setHeader));
        AuditFilter covered = head.map(filter::within).orElse(filter);
        return Listing.of(AuditEvent.class, page, part -> audit.search(covered, part));
    }

    @GetMapping("/export")
    @Operation(summary = "All rows that match, with the head of the chain, as one file")
    @Switchable("audit.export")
    ResponseEntity<AuditExport> export(@ListFilter AuditFilter filter) {
        AuditExport export = audit.export(filter);
        var answer = ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit.json")
                                .build()
                                .toString());
        headers(export.head()).forEach(answer::header);
        return answer.body(export);
    }

    @GetMapping("/verify")
    @Operation(
            summary = "Whether the trail is still what was written; with headSequence and headHash, which were noted"
                    + " earlier, also whether it still holds that row")
    @Switchable("audit.verify")
    VerificationView verify(
            @RequestParam(required = false) @Nullable Long headSequence,
            @RequestParam(required = false) @Nullable String headHash,
            HttpServletRequest request) {
        Verification found = audit.verify(NotedHead.of(headSequence, headHash));
        return VerificationView.of(found, text -> texts.say(text, ReaderLanguage.of(request)));
    }

    private static Map<String, String> headers(ChainHead head) {
        return Map.of("X-Audit-Head-Sequence", Long.toString(head.sequence()), "X-Audit-Head-Hash", head.hash());
    }
}
