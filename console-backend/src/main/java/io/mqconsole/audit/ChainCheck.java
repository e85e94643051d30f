package io.mqconsole.audit;

import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import io.mqconsole.web.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the trail in one consistent picture of the database, {@value #PAGE} rows at a time, without keeping writers
 * waiting. One check at a time: each holds a connection for as long as it reads.
 */
@Component
class ChainCheck {
    private static final Logger log = LoggerFactory.getLogger(ChainCheck.class);
    private static final int PAGE = 1_000;
    /** How long one waits for the check of somebody else. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final AuditMapper rows;
    private final AuditHeadMapper head;
    private final Clock clock;
    private final TransactionTemplate snapshot;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ChainCheck(AuditMapper rows, AuditHeadMapper head, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.head = head;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }

    /** @throws RetryAfter {@code too-many-requests} while somebody else has it checked */
    Verification run(@Nullable NotedHead noted) {
        if (!isMyTurn()) {
            throw new RetryAfter(
                    ErrorCode.TOO_MANY_REQUESTS, Text.of("audit.check-running", TRY_AGAIN.toSeconds()), TRY_AGAIN);
        }
        try {
            Verification found = Objects.requireNonNull(snapshot.execute(status -> walked(noted)));
            tell(found);
            return found;
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return oneAtATime.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Verification walked(@Nullable NotedHead noted) {
        var walk = new ChainWalk(head.find());
        String atNoted = null;
        Optional<BrokenLink> broken = Optional.empty();
        long after = Long.MIN_VALUE;
        List<ChainRow> page;
        do {
            page = rows.links(after, PAGE);
            for (ChainRow row : page) {
                broken = walk.next(row);
                if (broken.isPresent()) {
                    return result(walk, broken, noted, atNoted);
                }
                atNoted = noted != null && noted.sequence() == row.id() ? row.hash() : atNoted;
                after = row.id();
            }
        } while (page.size() == PAGE);
        return result(walk, walk.finished(), noted, atNoted);
    }

    private Verification result(
            ChainWalk walk, Optional<BrokenLink> broken, @Nullable NotedHead noted, @Nullable String atNoted) {
        Boolean contained = noted == null || broken.isPresent() && atNoted == null
                ? null
                : noted.hash().equals(atNoted);
        BrokenLink first =
                broken.orElse(noted != null && Boolean.FALSE.equals(contained) ? notThere(noted, atNoted) : null);
        return new Verification(
                first == null, walk.rows(), walk.lastId(), walk.lastHash(), contained, clock.instant(), first);
    }

    private static BrokenLink notThere(NotedHead noted, @Nullable String atNoted) {
        return new BrokenLink(
                noted.sequence(),
                null,
                Break.HEAD_DIFFERS,
                noted.hash(),
                atNoted,
                Text.of("audit.broken.noted", noted.sequence()));
    }

    private static void tell(Verification found) {
        BrokenLink broken = found.firstBroken();
        if (broken == null) {
            log.info(
                    "The audit trail is intact: {} rows, head {} {}",
                    found.rows(),
                    found.headSequence(),
                    found.headHash());
        } else {
            log.error(
                    "The audit trail is broken at {}: {}, expected {}, found {}; {} rows before it are in order",
                    broken.id(),
                    broken.what(),
                    broken.expected(),
                    broken.found(),
                    found.rows());
        }
    }
}
