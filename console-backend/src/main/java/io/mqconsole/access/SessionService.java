package io.mqconsole.access;

import io.mqconsole.audit.Audit;
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
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A user's own sessions on the pages, on whatever console of this database. */
@Service
public class SessionService {
    private static final SortColumns COLUMNS =
            new SortColumns(List.of("lastUsedAt", "startedAt", "address"), List.of(new SortOrder("lastUsedAt", false)));

    /** In which a login goes through them to forget old ones: two who lock them in one order do not wait in a circle. */
    private static final List<SortOrder> AS_STORED = List.of(new SortOrder("id", true));

    private final SessionMapper sessions;
    private final WebSessions open;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SessionService(
            SessionMapper sessions, WebSessions open, Audit audit, Clock clock, TransactionTemplate transaction) {
        this.sessions = sessions;
        this.open = open;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @RequiresPermission("profile:own")
    @Switchable("me.sessions.list")
    @Transactional(readOnly = true)
    public Page<WebSession> list(PageQuery query) {
        Login login = login();
        List<SessionRow> rows =
                sessions.open(login.userId(), open.since(), COLUMNS.orderOf(query), query.pageSize(), query.offset());
        return Page.stored(
                rows.stream().map(row -> row.shown(login.sessionId())).toList(),
                query,
                sessions.countOpen(login.userId(), open.since()));
    }

    /**
     * Its next request is led to the login within {@link Accounts#MAX_AGE}.
     *
     * @throws ConsoleException {@code not-found} when the caller has no such open session
     */
    @RequiresPermission("profile:own")
    @Switchable("me.sessions.end")
    public void end(String id) {
        Login login = login();
        SessionRow row = sessions.byId(id);
        if (row == null || row.userId() != login.userId() || row.endedAt() != null) {
            throw new ConsoleException(ErrorCode.NOT_FOUND, Text.of("access.no-such-session"));
        }
        end(login, List.of(row));
    }

    /**
     * Ends all but the one that asks, which a script does not have.
     *
     * @return how many
     */
    @RequiresPermission("profile:own")
    @Switchable("me.sessions.end-others")
    public int endOthers() {
        Login login = login();
        List<SessionRow> others = sessions.open(login.userId(), open.since(), AS_STORED, Integer.MAX_VALUE, 0).stream()
                .filter(row -> !row.id().equals(login.sessionId()))
                .toList();
        end(login, others);
        return others.size();
    }

    private void end(Login login, List<SessionRow> rows) {
        transaction.executeWithoutResult(status -> rows.stream()
                .filter(row -> sessions.end(row.id(), clock.instant()) > 0)
                .forEach(row -> audit.written(
                        "session.end",
                        "user/" + login.getName() + "/session/" + row.id(),
                        row.shown(login.sessionId()),
                        null)));
        rows.forEach(row -> open.changed(row.id()));
    }

    private static Login login() {
        return Objects.requireNonNull(Rights.login(), "a session belongs to somebody who logged in");
    }
}
