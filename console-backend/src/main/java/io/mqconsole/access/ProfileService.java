package io.mqconsole.access;

import io.mqconsole.audit.Audit;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What users see and change of themselves. */
@Service
public class ProfileService {
    private final Rights rights;
    private final InstanceAccess access;
    private final UserMapper users;
    private final OwnPassword password;
    private final Audit audit;

    ProfileService(Rights rights, InstanceAccess access, UserMapper users, OwnPassword password, Audit audit) {
        this.rights = rights;
        this.access = access;
        this.users = users;
        this.password = password;
        this.audit = audit;
    }

    @RequiresPermission("profile:read")
    public Me me() {
        Login login = login();
        Account account = rights.valid(login);
        if (account == null) {
            throw new ConsoleException(ErrorCode.UNAUTHENTICATED, Text.of("access.unauthenticated"));
        }
        InstanceScope reach = access.readable();
        return new Me(
                account.name(),
                account.role(),
                rights.permissions().stream().sorted().toList(),
                reach.only() == null ? null : reach.only().stream().sorted().toList(),
                account.mustChangePassword(),
                login.actor().wayIn());
    }

    /**
     * Ends the caller's other sessions; tokens stay.
     *
     * @throws ConsoleException {@code validation-failed} for a wrong current or a weak new password,
     *     {@code too-many-requests} after several wrong ones
     */
    @RequiresPermission("profile:own")
    public void changePassword(PasswordChange change) {
        password.change(login(), change);
    }

    @RequiresPermission("profile:own")
    @Switchable("me.preferences.get")
    @Transactional(readOnly = true)
    public Preferences preferences() {
        Preferences chosen = users.preferences(login().userId());
        return chosen == null ? Preferences.none() : chosen;
    }

    @RequiresPermission("profile:own")
    @Switchable("me.preferences.set")
    @Transactional
    public Preferences savePreferences(Preferences wanted) {
        Login login = login();
        Preferences before = users.preferences(login.userId());
        users.savePreferences(login.userId(), wanted);
        audit.written("user.preferences", "user/" + login.getName(), before, wanted);
        return wanted;
    }

    private static Login login() {
        return Objects.requireNonNull(Rights.login(), "a profile belongs to somebody who logged in");
    }
}
