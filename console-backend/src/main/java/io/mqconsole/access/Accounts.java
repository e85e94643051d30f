package io.mqconsole.access;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import io.mqconsole.web.DatabaseFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts of those who are calling, at most {@link #MAX_AGE} old: a page asks for its rights many times. */
@Component
class Accounts {
    static final Duration MAX_AGE = Duration.ofSeconds(3);

    private record Seen(@Nullable Account account, List<Grant> grants, Instant at) {}

    private record Away(RuntimeException failure, Instant since) {}

    private final UserMapper users;
    private final Clock clock;
    private final Map<Long, Seen> seen = new ConcurrentHashMap<>();
    private volatile @Nullable Away away;

    Accounts(UserMapper users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * Fails without waiting for a database that somebody has just waited for in vain: a page asks for its rights many
     * times.
     *
     * @return null when the user has been removed
     * @throws ConsoleException {@code database-unavailable}
     */
    @Nullable
    Account current(long id) {
        return seen(id).account;
    }

    /**
     * What an account of type USER was granted, none for a user who has been removed.
     *
     * @throws ConsoleException {@code database-unavailable}
     */
    List<Grant> grants(long id) {
        return seen(id).grants;
    }

    private Seen seen(long id) {
        Instant now = clock.instant();
        Seen last = seen.get(id);
        if (last == null || last.at.plus(MAX_AGE).isBefore(now)) {
            Away known = away;
            if (known != null && known.since.plus(MAX_AGE).isAfter(now)) {
                throw unavailable(known.failure);
            }
            last = read(id, now);
            seen.put(id, last);
        }
        return last;
    }

    private Seen read(long id, Instant now) {
        try {
            Account account = users.byId(id);
            List<Grant> grants = account == null || RolePermissions.reachesEveryInstance(account.role())
                    ? List.of()
                    : users.grantsOf(account.name());
            away = null;
            return new Seen(account, grants, now);
        } catch (RuntimeException failure) {
            if (DatabaseFailure.isUnavailable(failure)) {
                away = new Away(failure, clock.instant());
                throw unavailable(failure);
            }
            throw failure;
        }
    }

    private static ConsoleException unavailable(RuntimeException failure) {
        return new ConsoleException(
                ErrorCode.DATABASE_UNAVAILABLE, Text.of("error.database-unavailable"), List.of(), failure);
    }

    /** Has the account read again after a change here. */
    void changed(String name) {
        seen.values()
                .removeIf(last -> last.account != null && last.account.name().equalsIgnoreCase(name));
    }
}
