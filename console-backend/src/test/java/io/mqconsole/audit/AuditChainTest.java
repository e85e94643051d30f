package io.mqconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.mqconsole.shared.Actor;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class AuditChainTest {
    private final AuditMapper rows = mock(AuditMapper.class);
    private final AuditHeadMapper head = mock(AuditHeadMapper.class);
    private final AuditChain chain = new AuditChain(rows, head);

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void theHeadIsTakenOnlyAtTheEndAndManyRowsCostThreeStatements() {
        when(head.locked()).thenReturn(new ChainHead(41, ChainRow.START, 40));
        for (int i = 0; i < 100; i++) {
            chain.append(entry("user/" + i));
        }
        verifyNoInteractions(rows, head);

        commit();

        var order = inOrder(head, rows);
        order.verify(head).locked();
        order.verify(rows)
                .insert(argThat(
                        all -> all.size() == 100 && all.getFirst().link().id() == 42));
        order.verify(head).move(argThat(to -> to.sequence() == 141 && to.rows() == 140));
        verifyNoMoreInteractions(head, rows);
    }

    @Test
    void whatCannotBeWrittenEndsTheTransactionAndIsTold() {
        when(head.locked()).thenReturn(new ChainHead(0, ChainRow.START, 0));
        doThrow(new BadSqlGrammarException("insert", "INSERT", new java.sql.SQLException("no such table")))
                .when(rows)
                .insert(any());
        chain.append(entry("user/ann"));
        assertThatThrownBy(AuditChainTest::commit)
                .isInstanceOfSatisfying(
                        ConsoleException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE));
    }

    @Test
    void withoutAHeadNothingIsWritten() {
        chain.append(entry("user/ann"));
        assertThatThrownBy(AuditChainTest::commit).hasMessageContaining("audit.no-head");
        verifyNoInteractions(rows);
    }

    private static void commit() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach((TransactionSynchronization each) -> each.beforeCommit(false));
    }

    private static AuditEntry entry(String resource) {
        return new AuditEntry(
                Instant.parse("2026-01-01T00:00:00Z"), Actor.SYSTEM, "user.create", resource, Outcome.OK, null, null);
    }
}
