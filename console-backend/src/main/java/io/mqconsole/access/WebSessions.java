package io.mqconsole.access;

import io.mqconsole.access.SessionMapper.OpenSince;
import io.mqconsole.web.DatabaseFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The open sessions of the pages, in the database, so that every console of it knows them all and ends those of the
 * others. What was read is at most {@link Accounts#MAX_AGE} old.
 */
@Component
public class WebSessions {
    /** However busy it is. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** Without use; an open page that nobody touches is none. As {@code server.servlet.session.timeout}. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** In which uses are written down. */
    private static final Duration USE_STEP = Duration.ofMinutes(1);

    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_AGENT = 255;
    private static final int MAX_KNOWN = 10_000;
    private static final Logger log = LoggerFactory.getLogger(WebSessions.class);

    private record Seen(boolean open, Instant at) {}

    private final SessionMapper sessions;
    private final Clock clock;
    private final RecentKeys<Seen> seen = new RecentKeys<>(MAX_KNOWN);
    private final RecentKeys<Instant> used = new RecentKeys<>(MAX_KNOWN);

    WebSessions(SessionMapper sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @return the id of a new session of somebody who has just shown the password */
    String begin(Account account, String address) {
        Instant now = clock.instant();
        sessions.deleteOver(since());
        String id = TokenSecret.randomId();
        sessions.insert(new SessionRow(
                id,
                account.id(),
                account.credentialVersion(),
                now,
                now,
                null,
                cut(address, LONGEST_ADDRESS),
                userAgent()));
        used.put(id, now);
        return id;
    }

    /** Whether nobody has ended it. Nobody is signed out because the database is away. */
    boolean isOpen(String id) {
        Instant now = clock.instant();
        Seen last = seen.get(id);
        if (last == null || last.at.plus(Accounts.MAX_AGE).isBefore(now)) {
            last = new Seen(read(id, last == null || last.open), now);
            seen.put(id, last);
        }
        return last.open;
    }

    private boolean read(String id, boolean before) {
        try {
            SessionRow row = sessions.byId(id);
            return row != null && row.endedAt() == null;
        } catch (RuntimeException failure) {
            if (DatabaseFailure.isUnavailable(failure)) {
                return before;
            }
            throw failure;
        }
    }

    /** Notes that the caller's session is in use; to the minute, and not at all while the database is away. */
    public void used() {
        Login login = Rights.login();
        String id = login == null ? null : login.sessionId();
        Instant now = clock.instant();
        Instant last = id == null ? null : used.get(id);
        if (id == null || last != null && last.plus(USE_STEP).isAfter(now)) {
            return;
        }
        used.put(id, now);
        try {
            sessions.used(id, now);
        } catch (RuntimeException failure) {
            used.remove(id);
            log.warn(
                    "The use of a session could not be noted: {}",
                    failure.getClass().getSimpleName());
        }
    }

    /** The password was changed in this session, which goes on. */
    void renewed(Account account, @Nullable String id) {
        if (id != null) {
            sessions.renewed(id, account.credentialVersion());
        }
    }

    /** Its user has signed out. */
    void over(@Nullable String id) {
        if (id != null) {
            sessions.delete(id);
            changed(id);
        }
    }

    /** Has it read again after a change here. */
    void changed(String id) {
        seen.remove(id);
    }

    OpenSince since() {
        Instant now = clock.instant();
        return new OpenSince(now.minus(LONGEST), now.minus(IDLE).minus(USE_STEP));
    }

    private static @Nullable String userAgent() {
        String agent = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getHeader(HttpHeaders.USER_AGENT)
                : null;
        return agent == null ? null : cut(agent, LONGEST_AGENT);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
