package io.mqconsole.audit;

import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.SortColumns;
import io.mqconsole.shared.SortOrder;
import io.mqconsole.shared.Switchable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail, and tells whether it is still what was written. */
@Service
public class AuditService {
    private static final SortColumns COLUMNS = new SortColumns(
            List.of("at", "actor", "wayIn", "address", "action", "resource", "outcome"),
            List.of(new SortOrder("at", false)));

    private final AuditMapper mapper;
    private final ChainCheck check;

    AuditService(AuditMapper mapper, ChainCheck check) {
        this.mapper = mapper;
        this.check = check;
    }

    /** The newest first unless another order is asked for; rows of the same moment in the order they were written. */
    @RequiresPermission("audit:read")
    @Switchable("audit.list")
    @Transactional(readOnly = true)
    public Page<AuditEvent> search(AuditFilter filter, PageQuery query) {
        List<SortOrder> order = COLUMNS.orderOf(query);
        return Page.stored(mapper.search(filter, order, query.pageSize(), query.offset()), query, mapper.count(filter));
    }

    /**
     * Reads every row and recomputes its hash: about a second for 50,000 rows.
     *
     * @param noted a head that was written down earlier and must still be part of the chain
     */
    @RequiresPermission("audit:read")
    @Switchable("audit.verify")
    public Verification verify(@Nullable NotedHead noted) {
        return check.run(noted);
    }
}
