package io.mqconsole.access;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import org.springframework.stereotype.Component;

/** Keeps whoever manages users from shutting out themselves, and two of them together from shutting out everybody. */
@Component
class LockOut {
    private final UserMapper users;
    private final CurrentUser currentUser;

    LockOut(UserMapper users, CurrentUser currentUser) {
        this.users = users;
        this.currentUser = currentUser;
    }

    /** @throws ConsoleException {@code conflict} when the user is the caller */
    void requireSomebodyElse(String name) {
        if (currentUser.actor().name().equalsIgnoreCase(name)) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("access.user-oneself"));
        }
    }

    /**
     * Holds the rows of all administrators until the transaction ends, so that nobody takes away the last one meanwhile.
     *
     * @throws ConsoleException {@code conflict} when no enabled administrator but this user is left
     */
    void requireAnotherAdmin(String name) {
        if (users.enabledAdminsForUpdate().stream().allMatch(name::equalsIgnoreCase)) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("access.user-last-admin"));
        }
    }
}
