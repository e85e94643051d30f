package io.mqconsole.audit;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import io.mqconsole.shared.Texts;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.mqconsole.web.ReaderLanguage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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
    Listing<AuditEvent> search(@ListFilter AuditFilter filter, PageQuery page) {
        return Listing.of(AuditEvent.class, page, part -> audit.search(filter, part));
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
        Verification found = audit.verify(noted(headSequence, headHash));
        return VerificationView.of(found, text -> texts.say(text, ReaderLanguage.of(request)));
    }

    private static @Nullable NotedHead noted(@Nullable Long sequence, @Nullable String hash) {
        if (sequence == null && hash == null) {
            return null;
        }
        if (sequence == null || hash == null) {
            throw ConsoleException.invalid(sequence == null ? "headSequence" : "headHash", Text.of("audit.head-both"));
        }
        return new NotedHead(sequence, hash);
    }
}
