package io.mqconsole.audit;

import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "audit:read")
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class AuditController {
    private final AuditService audit;

    AuditController(AuditService audit) {
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "Who did, tried or was refused what, newest first")
    @Switchable("audit.list")
    Listing<AuditEvent> search(@ListFilter AuditFilter filter, PageQuery page) {
        return Listing.of(AuditEvent.class, page, part -> audit.search(filter, part));
    }
}
