package io.mqconsole.db;

import java.util.List;

/** Tells whether this JVM runs as root, where mysqld wants to be told so and packages can be installed. */
final class Account {
    private Account() {}

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** @return the option without which mysqld refuses to run as root */
    static List<String> mysqldOptions() {
        return isRoot() ? List.of("--user=root") : List.of();
    }
}
