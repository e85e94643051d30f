package io.mqconsole.browser;

import org.springframework.jdbc.core.JdbcTemplate;

/** Users of the kind USER, with the administrator's password; pages to make them come later. */
final class OrdinaryUser {
    private OrdinaryUser() {}

    static void named(String name, JdbcTemplate database) {
        database.update(
                "INSERT IGNORE INTO console_user (name, role, password_hash, must_change_password, created_at)"
                        + " SELECT ?, 'USER', password_hash, FALSE, created_at FROM console_user WHERE name = 'admin'",
                name);
    }
}
