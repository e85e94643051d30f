package io.mqconsole.embedded.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a script needs to talk to the demo, as a file that a POSIX shell can source.
 *
 * @param values names and values in the order in which they are written
 */
record DemoEnvironment(Map<String, String> values) {
    static final String ADMIN_USER = "admin";
    private static final String NAME_SERVERS = "NAMESRV_ADDRS";
    private static final String QUOTE_IN_QUOTES = "'\\''";

    static DemoEnvironment of(String consoleUrl, String adminPassword, String nameServers, Database database) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("CONSOLE_URL", consoleUrl);
        values.put("ADMIN_USER", ADMIN_USER);
        values.put("ADMIN_PASSWORD", adminPassword);
        values.put(NAME_SERVERS, nameServers);
        values.put("DB_URL", database.url());
        values.put("DB_USER", database.user());
        values.put("DB_PASSWORD", database.password());
        return new DemoEnvironment(values);
    }

    /** Reads what {@link #text} wrote. */
    static DemoEnvironment read(Path file) {
        try {
            Map<String, String> values = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file)) {
                String[] pair = line.split("=", 2);
                values.put(pair[0], pair[1].substring(1, pair[1].length() - 1).replace(QUOTE_IN_QUOTES, "'"));
            }
            return new DemoEnvironment(values);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new DemoException("Cannot read " + file + ": " + Failures.reason(e), e);
        }
    }

    /** @return as RocketMQ's clients take them */
    String nameServers() {
        return Objects.requireNonNull(values.get(NAME_SERVERS), NAME_SERVERS + " is missing");
    }

    String text() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + quoted(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** Single quotes keep everything but themselves. */
    private static String quoted(String value) {
        return "'" + value.replace("'", QUOTE_IN_QUOTES) + "'";
    }

    /** @param url a JDBC URL of the console's schema */
    record Database(String url, String user, String password) {}
}
