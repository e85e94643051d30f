package io.mqconsole.audit;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.SortColumns;
import io.mqconsole.shared.SortOrder;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
    private final AuditHeadMapper head;
    private final ChainCheck check;
    private final Clock clock;

    AuditService(AuditMapper mapper, AuditHeadMapper head, ChainCheck check, Clock clock) {
        this.mapper = mapper;
        this.head = head;
        this.check = check;
        this.clock = clock;
    }

    /** The newest first unless another order is asked for; rows of the same moment in the order they were written. */
    @RequiresPermission("audit:read")
    @Switchable("audit.list")
    @Transactional(readOnly = true)
    public Page<AuditEvent> search(AuditFilter filter, PageQuery query) {
        List<SortOrder> order = COLUMNS.orderOf(query);
        List<AuditRow> rows = mapper.search(filter, order, query.pageSize(), query.offset());
        return Page.stored(rows, query, mapper.count(filter)).map(AuditRow::event);
    }

    /**
     * Reads every row and recomputes its hash: about a second for 35,000 rows.
     *
     * @param noted a head that was written down earlier and must still be part of the chain
     * @throws ConsoleException {@code too-many-requests} while it is being checked for somebody else
     */
    @RequiresPermission("audit:read")
    @Switchable("audit.verify")
    public Verification verify(@Nullable NotedHead noted) {
        return check.run(noted);
    }

    /** Where the chain ends now; empty when somebody has removed that from the database. */
    @RequiresPermission("audit:read")
    public Optional<ChainHead> head() {
        return Optional.ofNullable(head.find());
    }

    /**
     * All rows that match, with the head that covers them.
     *
     * @throws ConsoleException {@code validation-failed} for more than {@link AuditExport#MOST_ROWS}
     */
    @RequiresPermission("audit:read")
    @Switchable("audit.export")
    public AuditExport export(AuditFilter filter) {
        ChainHead end = head().orElseThrow(
                        () -> new ConsoleException(ErrorCode.DATABASE_UNAVAILABLE, Text.of("audit.no-head")));
        AuditFilter covered = filter.within(end);
        long rows = mapper.count(covered);
        if (rows > AuditExport.MOST_ROWS) {
            throw ConsoleException.invalid("filter", Text.of("web.csv-too-long", rows, AuditExport.MOST_ROWS));
        }
        return new AuditExport(end, clock.instant(), () -> new MatchingRows(mapper, covered));
    }
}
