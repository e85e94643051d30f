package io.mqconsole.audit;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends rows to the trail, each chained to the one before, whichever console writes it.
 *
 * <p>There is one end of the chain, so writers must stand in line for it. They do so as the last thing before they commit:
 * rows are collected in the transaction and written then, with three statements however many there are (lock the head,
 * insert, move the head). So nobody who holds the head waits for anything else, and a transaction that has rows of its own
 * may well start another one that writes some, too.
 */
@Component
class AuditChain {
    private static final int ROWS_PER_INSERT = 200;

    private final AuditMapper rows;
    private final AuditHeadMapper head;

    AuditChain(AuditMapper rows, AuditHeadMapper head) {
        this.rows = rows;
        this.head = head;
    }

    /** Within a transaction: the entry is stored when that is, or not at all. */
    void append(AuditEntry entry) {
        collected().entries.add(entry);
    }

    private Collected collected() {
        for (TransactionSynchronization other : TransactionSynchronizationManager.getSynchronizations()) {
            if (other instanceof Collected collected) {
                return collected;
            }
        }
        var fresh = new Collected();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private void write(List<AuditEntry> entries) {
        try {
            chain(entries, head.locked());
        } catch (TransientDataAccessException e) {
            throw e;
        } catch (DataAccessException e) {
            throw new ConsoleException(ErrorCode.DATABASE_UNAVAILABLE, Text.of("audit.not-written"), List.of(), e);
        }
    }

    private void chain(List<AuditEntry> entries, @Nullable ChainHead end) {
        if (end == null) {
            throw new ConsoleException(ErrorCode.DATABASE_UNAVAILABLE, Text.of("audit.no-head"));
        }
        var linked = new ArrayList<NewRow>();
        long id = end.sequence();
        String hash = end.hash();
        for (AuditEntry entry : entries) {
            ChainRow row = ChainRow.of(entry, ++id, hash);
            hash = row.hash();
            linked.add(new NewRow(row, entry.detail()));
        }
        for (int from = 0; from < linked.size(); from += ROWS_PER_INSERT) {
            rows.insert(linked.subList(from, Math.min(from + ROWS_PER_INSERT, linked.size())));
        }
        head.move(new ChainHead(id, hash, end.rows() + linked.size()));
    }

    /** What one transaction has to tell, until it commits. Not called when it is rolled back. */
    private final class Collected implements TransactionSynchronization, Ordered {
        final List<AuditEntry> entries = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            write(entries);
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }
}
