package io.mqconsole.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The table of roles and rights, the only place where it is written. */
final class RolePermissions {
    private static final Set<Permission> OWN =
            EnumSet.of(Permission.PROFILE_READ, Permission.PROFILE_OWN, Permission.TOKEN_OWN);

    private static final Set<Permission> READ = EnumSet.of(
            Permission.REGION_READ,
            Permission.NODE_READ,
            Permission.TOPIC_READ,
            Permission.GROUP_READ,
            Permission.CHANGE_READ,
            Permission.USER_READ,
            Permission.AUDIT_READ);

    /** Who uses the console, which clusters it knows, and its innards. */
    private static final Set<Permission> ADMIN_ONLY =
            EnumSet.of(Permission.REGION_WRITE, Permission.USER_READ, Permission.USER_WRITE, Permission.SYSTEM_READ);

    private static final Map<Role, Set<Permission>> TABLE = Map.of(
            Role.ADMIN, EnumSet.allOf(Permission.class),
            Role.OPERATOR, allBut(ADMIN_ONLY),
            Role.AUDITOR, both(OWN, READ),
            Role.USER, OWN);

    private RolePermissions() {}

    static Set<Permission> of(Role role) {
        return TABLE.getOrDefault(role, Set.of());
    }

    private static Set<Permission> allBut(Set<Permission> kept) {
        return EnumSet.complementOf(EnumSet.copyOf(kept));
    }

    private static Set<Permission> both(Set<Permission> some, Set<Permission> others) {
        Set<Permission> all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }
}
