package io.mqconsole.access;

import static io.mqconsole.access.Permission.PROFILE_OWN;
import static io.mqconsole.access.Permission.PROFILE_READ;
import static io.mqconsole.access.Permission.TOKEN_OWN;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The table of roles and rights, the only place where it is written. */
final class RolePermissions {
    private static final Map<Role, Set<Permission>> TABLE = Map.of(
            Role.ADMIN, EnumSet.allOf(Permission.class),
            Role.USER, EnumSet.of(PROFILE_READ, PROFILE_OWN, TOKEN_OWN));

    private RolePermissions() {}

    static Set<Permission> of(Role role) {
        return TABLE.getOrDefault(role, Set.of());
    }
}
