package io.mqconsole.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts of those who are calling, at most {@link #MAX_AGE} old: a page asks for its rights many times. */
@Component
class Accounts {
    static final Duration MAX_AGE = Duration.ofSeconds(3);

    private record Seen(@Nullable Account account, Instant at) {}

    private final UserMapper users;
    private final Clock clock;
    private final Map<Long, Seen> seen = new ConcurrentHashMap<>();

    Accounts(UserMapper users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** @return null when the user has been removed */
    @Nullable
    Account current(long id) {
        Instant now = clock.instant();
        Seen last = seen.get(id);
        if (last == null || last.at.plus(MAX_AGE).isBefore(now)) {
            last = new Seen(users.byId(id), now);
            seen.put(id, last);
        }
        return last.account;
    }

    /** Has the account read again after a change here. */
    void changed(long id) {
        seen.remove(id);
    }
}
