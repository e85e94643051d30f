package io.mqconsole.access;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes users that the product cannot make yet. */
@Component
public class TestUsers {
    public static final String PASSWORD = "a-long-Password-5-users";

    private final UserMapper users;
    private final PasswordHash hash;

    TestUsers(UserMapper users, PasswordHash hash) {
        this.users = users;
        this.hash = hash;
    }

    public void create(String name, Role role, boolean mustChangePassword) {
        if (users.byName(name) == null) {
            users.insert(name, role, hash.of(PASSWORD), mustChangePassword, "test", Instant.now());
        }
    }
}
