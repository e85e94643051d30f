package io.mqconsole.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of roles and rights, the only place where it is written. */
final class RolePermissions {
    private static final Set<Permission> OWN =
            EnumSet.of(Permission.PROFILE_READ, Permission.PROFILE_OWN, Permission.TOKEN_OWN);

    private static final Set<Permission> OPERATION_READ = EnumSet.of(
            Permission.REGION_READ,
            Permission.NODE_READ,
            Permission.TOPIC_READ,
            Permission.GROUP_READ,
            Permission.INSTANCE_READ,
            Permission.CONFIG_READ,
            Permission.KV_READ,
            Permission.CHANGE_READ,
            Permission.AUDIT_READ);

    private static final Set<Permission> OPERATION_WRITE = EnumSet.of(
            Permission.NODE_WRITE,
            Permission.TOPIC_WRITE,
            Permission.GROUP_WRITE,
            Permission.INSTANCE_WRITE,
            Permission.KV_WRITE,
            Permission.CONFIG_WRITE,
            Permission.CHANGE_WRITE);

    private static final Set<Permission> TENANT = EnumSet.of(
            Permission.TOPIC_READ,
            Permission.TOPIC_WRITE,
            Permission.GROUP_READ,
            Permission.GROUP_WRITE,
            Permission.INSTANCE_READ,
            Permission.CHANGE_READ,
            Permission.CHANGE_WRITE);

    /** A new right is an administrator's alone until it is written down here for somebody else. */
    private static final Map<Role, Set<Permission>> TABLE = Map.of(
            Role.ADMIN, EnumSet.allOf(Permission.class),
            Role.OPERATOR, all(OWN, OPERATION_READ, OPERATION_WRITE),
            Role.AUDITOR, all(OWN, OPERATION_READ, EnumSet.of(Permission.USER_READ, Permission.SWITCH_READ)),
            Role.USER, all(OWN, TENANT));

    private RolePermissions() {}

    static Set<Permission> of(Role role) {
        return TABLE.getOrDefault(role, Set.of());
    }

    /** Whether somebody of this role reaches what belongs to any instance and to none, or only what was granted. */
    static boolean reachesEveryInstance(Role role) {
        return role != Role.USER;
    }

    /** Whether somebody of this role changes anything that belongs to instances. */
    static boolean writesWithinInstances(Role role) {
        return of(role).stream().anyMatch(permission -> permission.isWithinInstances() && permission.isWriting());
    }

    @SafeVarargs
    private static Set<Permission> all(Set<Permission>... parts) {
        return Stream.of(parts).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
