package io.mqconsole.access;

import io.mqconsole.audit.Audit;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
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
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody's accounts, for whoever manages them; the own one is looked after in {@link ProfileService}. */
@Service
public class UserService {
    private static final SortColumns COLUMNS = new SortColumns(
            List.of("name", "userType", "enabled", "operator", "createdAt", "lastLoginAt"),
            List.of(new SortOrder("name", true)));

    private final UserMapper users;
    private final Accounts accounts;
    private final UserGrants grants;
    private final LockOut lockOut;
    private final PasswordHash hash;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate transaction;

    UserService(
            UserMapper users,
            Accounts accounts,
            UserGrants grants,
            LockOut lockOut,
            PasswordHash hash,
            Audit audit,
            CurrentUser currentUser,
            Clock clock,
            TransactionTemplate transaction) {
        this.users = users;
        this.accounts = accounts;
        this.grants = grants;
        this.lockOut = lockOut;
        this.hash = hash;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = transaction;
    }

    @RequiresPermission("user:read")
    @Switchable("users.list")
    @Transactional(readOnly = true)
    public Page<User> list(UserFilter filter, PageQuery query) {
        List<SortOrder> order = COLUMNS.orderOf(query);
        return Page.stored(
                grants.with(users.search(filter, order, query.pageSize(), query.offset())),
                query,
                users.matching(filter));
    }

    /** @throws ConsoleException {@code not-found} */
    @RequiresPermission("user:read")
    @Switchable("users.get")
    public User get(String name) {
        return existing(name);
    }

    /**
     * What the user may do and why, from the same table that decides.
     *
     * @throws ConsoleException {@code not-found}
     */
    @RequiresPermission("user:read")
    @Switchable("users.rights.get")
    public EffectiveRights rights(String name) {
        return EffectiveRights.of(existing(name));
    }

    /**
     * @param granted null for nothing
     * @throws ConsoleException {@code validation-failed} for a name that does not fit or grants that cannot be given;
     *     {@code conflict} when the name is taken, in whatever case
     */
    @RequiresPermission("user:write")
    @Switchable("users.create")
    public CreatedUser create(@Nullable String name, @Nullable Role userType, @Nullable List<Grant> granted) {
        String wanted = validName(name);
        Role role = given(userType);
        List<Grant> checked = grants.checked(role, granted, List.of());
        String password = OneTimePassword.random();
        String hashed = hash.of(password);
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                users.insert(wanted, role, hashed, true, operator(), clock.instant());
            } catch (DuplicateKeyException e) {
                throw new ConsoleException(ErrorCode.CONFLICT, Text.of("access.user-name-taken", wanted), List.of(), e);
            }
            grants.replace(wanted, checked);
            User created = existing(wanted);
            audit.written("user.create", "user/" + created.name(), null, created);
            return new CreatedUser(created, password);
        }));
    }

    /**
     * Acts on open sessions and tokens within {@link Accounts#MAX_AGE}.
     *
     * @param granted null for what the user has; a user who becomes another type than USER loses it
     * @param version as read before
     * @throws ConsoleException {@code validation-failed} for grants that cannot be given; {@code conflict} when somebody
     *     else was faster, or for the own account
     */
    @RequiresPermission("user:write")
    @Switchable("users.update")
    public User update(
            String name, @Nullable Role userType, boolean enabled, @Nullable List<Grant> granted, int version) {
        Role role = given(userType);
        List<Grant> checked = grants.checked(role, granted, existing(name).grants());
        boolean adminAfter = role == Role.ADMIN && enabled;
        if (!adminAfter) {
            lockOut.requireSomebodyElse(name);
        }
        return changed(name, "user.update", version, () -> {
            if (!adminAfter) {
                lockOut.requireAnotherAdmin(name);
            }
            int changed = users.update(name, role, enabled, operator(), version);
            if (changed > 0) {
                grants.replace(name, checked);
            }
            return changed;
        });
    }

    /**
     * Ends every session of the user. The tokens stay, and are refused until the user has chosen a new password.
     *
     * @throws ConsoleException {@code conflict} for the own account, whose password is changed in the profile
     */
    @RequiresPermission("user:write")
    @Switchable("users.reset-password")
    public CreatedUser resetPassword(String name) {
        lockOut.requireSomebodyElse(name);
        int version = existing(name).version();
        String password = OneTimePassword.random();
        String hashed = hash.of(password);
        return new CreatedUser(
                changed(
                        name,
                        "user.reset-password",
                        version,
                        () -> users.resetPassword(name, hashed, operator(), version)),
                password);
    }

    /**
     * Removes the user with its tokens and preferences; what it did stays in the audit trail.
     *
     * @throws ConsoleException {@code conflict} when somebody else was faster, or for the own account
     */
    @RequiresPermission("user:write")
    @Switchable("users.delete")
    public void delete(String name, int version) {
        lockOut.requireSomebodyElse(name);
        User before = existing(name);
        transaction.executeWithoutResult(status -> {
            lockOut.requireAnotherAdmin(before.name());
            if (users.delete(before.name(), version) == 0) {
                throw stale(before, version);
            }
            audit.written("user.delete", "user/" + before.name(), before, null);
        });
        accounts.changed(before.name());
    }

    private User changed(String name, String action, int version, IntSupplier change) {
        User before = existing(name);
        User after = Objects.requireNonNull(transaction.execute(status -> {
            if (change.getAsInt() == 0) {
                throw stale(before, version);
            }
            User now = existing(name);
            audit.written(action, "user/" + before.name(), before, now);
            return now;
        }));
        accounts.changed(before.name());
        return after;
    }

    private User existing(String name) {
        UserRow user = UserName.isValid(name) ? users.user(name) : null;
        if (user == null) {
            throw new ConsoleException(ErrorCode.NOT_FOUND, Text.of("access.no-such-user", UserName.shown(name)));
        }
        return grants.with(user);
    }

    private String operator() {
        return currentUser.actor().name();
    }

    private static String validName(@Nullable String name) {
        if (name == null || !UserName.isValid(name)) {
            throw ConsoleException.invalid("name", Text.of("access.user-name"));
        }
        return name;
    }

    private static Role given(@Nullable Role userType) {
        if (userType == null) {
            throw ConsoleException.invalid("userType", Text.of("web.missing"));
        }
        return userType;
    }

    private static ConsoleException stale(User before, int version) {
        return new ConsoleException(
                ErrorCode.CONFLICT, Text.of("error.stale-version", String.valueOf(version), before.version()));
    }
}
