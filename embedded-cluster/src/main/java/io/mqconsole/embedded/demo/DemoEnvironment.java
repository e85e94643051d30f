package io.mqconsole.embedded.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a script needs to talk to the demo, as a file that a POSIX shell can source.
 *
 * @param values names and values in the order in which they are written
 */
record DemoEnvironment(Map<String, String> values) {
    static final String ADMIN_USER = "admin";

    static DemoEnvironment of(String consoleUrl, String adminPassword, String nameServers, Database database) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("CONSOLE_URL", consoleUrl);
        values.put("ADMIN_USER", ADMIN_USER);
        values.put("ADMIN_PASSWORD", adminPassword);
        values.put("NAMESRV_ADDRS", nameServers);
        values.put("DB_URL", database.url());
        values.put("DB_USER", database.user());
        values.put("DB_PASSWORD", database.password());
        return new DemoEnvironment(values);
    }

    String text() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + quoted(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** Single quotes keep everything but themselves. */
    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }

    /** @param url a JDBC URL of the console's schema */
    record Database(String url, String user, String password) {}
}
