package io.mqconsole.browser;

import io.mqconsole.access.Role;
import org.springframework.jdbc.core.JdbcTemplate;

/** Users with the administrator's password who need not change it first. */
final class OrdinaryUser {
    private OrdinaryUser() {}

    static void named(String name, JdbcTemplate database) {
        named(name, Role.USER, database);
    }

    static void named(String name, Role role, JdbcTemplate database) {
        database.update(
                "INSERT IGNORE INTO console_user (name, role, password_hash, must_change_password, created_at)"
                        + " SELECT ?, ?, password_hash, FALSE, created_at FROM console_user WHERE name = 'admin'",
                name,
                role.name());
    }
}
