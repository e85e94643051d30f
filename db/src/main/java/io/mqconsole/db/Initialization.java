package io.mqconsole.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** Creates the data of a new server: the schema, and one user who may log in over loopback only. */
final class Initialization {
    private static final Duration TIME = Duration.ofMinutes(3);
    private static final long NEEDED_MB = 256;
    private static final int PASSWORD_BYTES = 18;

    private final MysqldCommands commands;

    Initialization(MysqldCommands commands) {
        this.commands = commands;
    }

    void run() {
        requireSpace();
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        commands.folder().complete(password, data -> initialize(data, password));
    }

    private void initialize(Path data, String password) throws IOException {
        Path statements = data.resolveSibling("init.sql");
        DataFolder.writePrivately(statements, String.join("\n", statements(password)));
        MysqldProcess process = MysqldProcess.start(
                commands.initialize(data, statements), commands.folder().log());
        if (!process.endsWell(TIME)) {
            throw new MySqlStartException("MySQL could not set up its data in "
                    + commands.folder().root() + ": " + process.log().reason());
        }
        Files.delete(statements);
    }

    private static List<String> statements(String password) {
        String user = "'" + EmbeddedMySql.USER + "'@'127.0.0.1'";
        return List.of(
                "CREATE USER " + user + " IDENTIFIED BY '" + password + "';",
                "GRANT ALL PRIVILEGES ON *.* TO " + user + ";",
                "ALTER USER 'root'@'localhost' ACCOUNT LOCK;",
                "CREATE DATABASE `" + EmbeddedMySql.SCHEMA + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;");
    }

    private void requireSpace() {
        Path root = commands.folder().root();
        try {
            long free = Files.getFileStore(root).getUsableSpace() >> 20;
            if (free < NEEDED_MB) {
                throw new MySqlStartException("MySQL needs " + NEEDED_MB + " MB in " + root + " and the disk has "
                        + free + " MB left; free some space or use another folder.");
            }
        } catch (IOException e) {
            throw new MySqlStartException("Cannot tell the free space of " + root + ": " + e.getMessage(), e);
        }
    }
}
