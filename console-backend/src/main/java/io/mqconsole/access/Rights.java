package io.mqconsole.access;

import io.mqconsole.audit.Outcome;
import io.mqconsole.audit.RepeatedEvents;
import io.mqconsole.shared.Actor;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import io.mqconsole.shared.WayIn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Decides what the caller may do now: the rights of the account's role, cut down to a token's scopes, and to the own
 * profile until a first password is changed. Nothing is allowed that is not in {@link RolePermissions}.
 */
@Component("consoleRights")
public class Rights {
    static final Set<Permission> FIRST_LOGIN = Set.of(Permission.PROFILE_READ, Permission.PROFILE_OWN);

    private final Accounts accounts;
    private final WebSessions sessions;
    private final RepeatedEvents refusals;

    Rights(Accounts accounts, WebSessions sessions, RepeatedEvents refusals) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.refusals = refusals;
    }

    /**
     * Whether a call would be allowed, to show or hide what leads to it.
     *
     * @param permission one right, or all that are needed with a blank between them
     */
    public boolean may(String permission) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && CurrentUser.isSystem(authentication)) {
            return true;
        }
        return permissions().containsAll(List.of(permission.split(" ")));
    }

    /** The caller's rights by name; none for a caller who is not logged in or no longer. */
    public Set<String> permissions() {
        Login login = login();
        Account account = login == null ? null : valid(login);
        return login == null || account == null ? Set.of() : permissions(login, account);
    }

    /** Why the caller, who once logged in, is no longer; empty while the login holds. */
    public Optional<SessionEnd> sessionEnd() {
        Login login = login();
        return login == null || valid(login) != null
                ? Optional.empty()
                : Optional.of(hasOpenSession(login) ? SessionEnd.ACCOUNT_CHANGED : SessionEnd.ENDED_ELSEWHERE);
    }

    /**
     * What {@code @RequiresPermission} calls.
     *
     * @param permission as in {@link #may}
     * @return true, always
     * @throws ConsoleException with {@code unauthenticated}, {@code password-change-required} or {@code forbidden}
     */
    public boolean require(String permission) {
        if (!may(permission)) {
            throw refusal(permission);
        }
        return true;
    }

    private ConsoleException refusal(String permission) {
        Login login = login();
        Account account = login == null ? null : valid(login);
        if (login == null || account == null) {
            return new ConsoleException(ErrorCode.UNAUTHENTICATED, Text.of("access.unauthenticated"));
        }
        Actor actor = login.actor();
        refusals.note(actor, permission, calledBy(actor), Outcome.REFUSED, "missing right");
        return account.mustChangePassword()
                ? new ConsoleException(ErrorCode.PASSWORD_CHANGE_REQUIRED, Text.of("access.password-change-required"))
                : new ConsoleException(ErrorCode.FORBIDDEN, Text.of("access.missing-right", permission));
    }

    /** What was called: the operation for REST; a page's clicks all come in on one path that says nothing. */
    private static String calledBy(Actor actor) {
        return actor.wayIn() != WayIn.UI
                        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getMethod() + " " + request.getRequest().getRequestURI()
                : "page";
    }

    static Set<String> permissions(Login login, Account account) {
        return Arrays.stream(Permission.values())
                .filter(RolePermissions.of(account.role())::contains)
                .filter(permission -> !account.mustChangePassword() || FIRST_LOGIN.contains(permission))
                .filter(permission -> isInScope(permission, login))
                .filter(permission -> isInReach(permission, login))
                .map(Permission::verb)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isInScope(Permission permission, Login login) {
        return permission == Permission.PROFILE_READ
                || login.scopes() == null
                || login.scopes().contains(permission.verb());
    }

    /** A token for some instances has no right that would reach beyond them. */
    private static boolean isInReach(Permission permission, Login login) {
        return permission == Permission.PROFILE_READ || login.instances() == null || permission.isWithinInstances();
    }

    /**
     * The account behind a login, or null when that login has ended: removed, disabled, another password since, or the
     * session ended by its user.
     */
    @Nullable
    Account valid(Login login) {
        Account account = accounts.current(login.userId());
        boolean ended = account == null
                || !account.enabled()
                || login.tokenId() == null && account.credentialVersion() != login.credentialVersion()
                || !hasOpenSession(login);
        return ended ? null : account;
    }

    private boolean hasOpenSession(Login login) {
        return login.sessionId() == null || sessions.isOpen(login.sessionId());
    }

    static @Nullable Login login() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Login login ? login : null;
    }
}
