package io.mqconsole.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The grants of users: checked before they are stored, stored with the user, and read with it. */
@Component
class UserGrants {
    private static final String FIELD = "grants";
    private static final int MOST = 200;

    private final UserMapper users;
    private final InstanceDirectory instances;

    UserGrants(UserMapper users, InstanceDirectory instances) {
        this.users = users;
        this.instances = instances;
    }

    /**
     * @param wanted null for those that there are
     * @param before that the user has; none for a new one
     * @throws ConsoleException {@code validation-failed} for an instance that there is not or that is named twice, for too
     *     many, and for a user who reaches every instance anyway
     */
    List<Grant> checked(Role role, @Nullable List<Grant> wanted, List<Grant> before) {
        if (RolePermissions.reachesEveryInstance(role)) {
            if (wanted != null && !wanted.isEmpty()) {
                throw ConsoleException.invalid(FIELD, Text.of("access.grants-for-users-only"));
            }
            return List.of();
        }
        if (wanted == null) {
            return before;
        }
        if (wanted.size() > MOST) {
            throw ConsoleException.invalid(FIELD, Text.of("access.too-many-grants", MOST));
        }
        var seen = new HashSet<String>();
        for (Grant grant : wanted) {
            check(grant, seen);
        }
        return List.copyOf(wanted);
    }

    private void check(@Nullable Grant grant, HashSet<String> seen) {
        if (grant == null || grant.instanceId() == null || grant.access() == null) {
            throw ConsoleException.invalid(FIELD, Text.of("access.grant-incomplete"));
        }
        if (!instances.exists(grant.instanceId())) {
            throw ConsoleException.invalid(FIELD, Text.of("access.grant-unknown", grant.instanceId()));
        }
        if (!seen.add(grant.instanceId())) {
            throw ConsoleException.invalid(FIELD, Text.of("access.grant-twice", grant.instanceId()));
        }
    }

    /** In the transaction that stores the user. */
    void replace(String name, List<Grant> grants) {
        users.removeGrants(name);
        for (Grant grant : grants) {
            try {
                users.addGrant(name, grant);
            } catch (DataIntegrityViolationException e) {
                throw new ConsoleException(
                        ErrorCode.CONFLICT, Text.of("access.grant-unknown", grant.instanceId()), List.of(), e);
            }
        }
    }

    User with(UserRow row) {
        return row.with(users.grantsOf(row.name()));
    }

    /** One query for all of them. */
    List<User> with(List<UserRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<Grant>> grants = users
                .grants(rows.stream().map(UserRow::name).toList())
                .stream()
                .collect(groupingBy(UserGrant::name, mapping(UserGrant::grant, toList())));
        return rows.stream()
                .map(row -> row.with(Objects.requireNonNullElse(grants.get(row.name()), List.of())))
                .toList();
    }
}
