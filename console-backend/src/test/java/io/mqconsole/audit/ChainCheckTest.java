package io.mqconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.shared.ErrorCode;
import io.mqconsole.web.RetryAfter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.PlatformTransactionManager;

class ChainCheckTest {
    private final AuditMapper rows = mock(AuditMapper.class);
    private final AuditHeadMapper head = mock(AuditHeadMapper.class);
    private final ChainCheck check =
            new ChainCheck(rows, head, Clock.systemUTC(), mock(PlatformTransactionManager.class));

    @Test
    @Timeout(20)
    void whoComesDuringALongCheckIsSentAwayAndNotKept() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        when(head.find()).thenReturn(new ChainHead(0, ChainRow.START, 0));
        when(rows.links(anyLong(), anyInt())).thenAnswer(walk -> {
            begun.countDown();
            over.await();
            return List.of();
        });
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<Verification> first = other.submit(() -> check.run(null));
            begun.await();
            assertThatThrownBy(() -> check.run(null))
                    .isInstanceOfSatisfying(
                            RetryAfter.class, busy -> assertThat(busy.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS));
            over.countDown();
            assertThat(first.get().intact()).isTrue();
        } finally {
            over.countDown();
        }
        assertThat(check.run(null).intact()).as("afterwards it is free").isTrue();
    }
}
