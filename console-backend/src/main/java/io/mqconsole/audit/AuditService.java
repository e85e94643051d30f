package io.mqconsole.audit;

import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.SortColumns;
import io.mqconsole.shared.SortOrder;
import io.mqconsole.shared.Switchable;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail. */
@Service
public class AuditService {
    private static final SortColumns COLUMNS = new SortColumns(
            List.of("at", "actor", "wayIn", "address", "action", "resource", "outcome"),
            List.of(new SortOrder("at", false)));

    private final AuditMapper mapper;

    AuditService(AuditMapper mapper) {
        this.mapper = mapper;
    }

    /** The newest first unless another order is asked for; rows of the same moment in the order they were written. */
    @RequiresPermission("audit:read")
    @Switchable("audit.list")
    @Transactional(readOnly = true)
    public Page<AuditEvent> search(AuditFilter filter, PageQuery query) {
        List<SortOrder> order = COLUMNS.orderOf(query);
        return Page.stored(mapper.search(filter, order, query.pageSize(), query.offset()), query, mapper.count(filter));
    }
}
