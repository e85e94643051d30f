package io.mqconsole.access;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user may do, right by right and with the reason, and whose objects it reaches.
 *
 * @param instances what was granted to a user of type USER; null for a type that reaches every instance, and what belongs to
 *     none
 */
public record EffectiveRights(
        String name,
        Role userType,
        List<Right> rights,
        @Nullable List<Grant> instances) {

    /** @param permission as tokens and {@code GET /me} name it */
    public record Right(String permission, boolean allowed, Reason reason) {}

    /** Why somebody has a right or not. */
    public enum Reason {
        /** The type has it. */
        TYPE,
        /** The type has it, for the granted instances. */
        GRANTS,
        /** The type has it, but every grant is for reading only. */
        READ_GRANTS_ONLY,
        /** The type has it, but no instance is granted. */
        NO_GRANT,
        /** The type does not have it. */
        NOT_OF_TYPE,
        /** Nothing but the own profile until the one-time password is changed. */
        FIRST_PASSWORD,
        /** Nobody can log in with this account. */
        DISABLED
    }

    static EffectiveRights of(User user) {
        boolean everywhere = RolePermissions.reachesEveryInstance(user.userType());
        return new EffectiveRights(
                user.name(),
                user.userType(),
                Arrays.stream(Permission.values())
                        .map(permission -> right(permission, user, everywhere))
                        .toList(),
                everywhere ? null : user.grants());
    }

    private static Right right(Permission permission, User user, boolean everywhere) {
        Reason reason = reason(permission, user, everywhere);
        return new Right(permission.verb(), reason == Reason.TYPE || reason == Reason.GRANTS, reason);
    }

    private static Reason reason(Permission permission, User user, boolean everywhere) {
        if (!RolePermissions.of(user.userType()).contains(permission)) {
            return Reason.NOT_OF_TYPE;
        }
        if (!user.enabled()) {
            return Reason.DISABLED;
        }
        if (user.mustChangePassword() && !Rights.FIRST_LOGIN.contains(permission)) {
            return Reason.FIRST_PASSWORD;
        }
        if (everywhere || !permission.isWithinInstances()) {
            return Reason.TYPE;
        }
        if (user.grants().isEmpty()) {
            return Reason.NO_GRANT;
        }
        boolean writable = user.grants().stream().anyMatch(grant -> grant.access() == GrantAccess.WRITE);
        return permission.isWriting() && !writable ? Reason.READ_GRANTS_ONLY : Reason.GRANTS;
    }
}
