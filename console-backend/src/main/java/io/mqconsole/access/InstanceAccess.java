package io.mqconsole.access;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Decides whose objects a caller may reach; {@link Rights} decides what may be done with them. Operators, auditors and
 * administrators reach every instance, users those granted to them, a token made for some instances these only, and
 * somebody who has not logged in nothing.
 */
@Component
public class InstanceAccess {
    private final Rights rights;
    private final Accounts accounts;

    InstanceAccess(Rights rights, Accounts accounts) {
        this.rights = rights;
        this.accounts = accounts;
    }

    public InstanceScope readable() {
        return reach(GrantAccess.READ);
    }

    public InstanceScope writable() {
        return reach(GrantAccess.WRITE);
    }

    /**
     * @param instanceId of what the caller can read; null for what belongs to no instance
     * @throws ConsoleException {@code forbidden}
     */
    public void requireWritable(@Nullable String instanceId) {
        if (!writable().includes(instanceId)) {
            throw new ConsoleException(ErrorCode.FORBIDDEN, Text.of("instance.read-only", String.valueOf(instanceId)));
        }
    }

    private InstanceScope reach(GrantAccess wanted) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && CurrentUser.isSystem(authentication)) {
            return InstanceScope.EVERYTHING;
        }
        Login login = Rights.login();
        Account account = login == null ? null : rights.valid(login);
        if (login == null || account == null) {
            return InstanceScope.NOTHING;
        }
        return ofRole(account, wanted).within(login.instances());
    }

    private InstanceScope ofRole(Account account, GrantAccess wanted) {
        if (!RolePermissions.reachesEveryInstance(account.role())) {
            return granted(accounts.grants(account.id()), wanted);
        }
        return wanted == GrantAccess.READ || RolePermissions.writesWithinInstances(account.role())
                ? InstanceScope.EVERYTHING
                : InstanceScope.NOTHING;
    }

    private static InstanceScope granted(List<Grant> grants, GrantAccess wanted) {
        return new InstanceScope(grants.stream()
                .filter(grant -> grant.access().compareTo(wanted) >= 0)
                .map(Grant::instanceId)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
