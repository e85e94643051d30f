package io.mqconsole.db;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * The folder with {@code bin/mysqld}, {@code share} and {@code lib/private} that the build unpacks.
 *
 * @param folder an absolute path without symbolic links
 */
record MysqldHome(Path folder) {
    /** System property with the folder; without it, {@code mysqld} beside the jar or classes folder of this module. */
    static final String PROPERTY = "mqconsole.mysqld";

    static MysqldHome find() {
        String given = System.getProperty(PROPERTY);
        Path folder = given == null ? besideCode() : Path.of(given);
        Path executable = folder.resolve("bin").resolve("mysqld");
        if (!Files.isRegularFile(executable)) {
            throw new MySqlStartException("There is no MySQL server at " + executable.toAbsolutePath()
                    + "; build the module db once (./mqconsole demo does), or set -D" + PROPERTY + "=FOLDER.");
        }
        return at(folder);
    }

    private static MysqldHome at(Path folder) {
        try {
            MysqldHome home = new MysqldHome(folder.toRealPath());
            // A zip tool that drops modes leaves the server without its execute bit.
            if (!Files.isExecutable(home.executable())
                    && !home.executable().toFile().setExecutable(true)) {
                throw new MySqlStartException(
                        home.executable() + " is not executable; run: chmod +x " + home.executable());
            }
            return home;
        } catch (IOException e) {
            throw new MySqlStartException("Cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    private static Path besideCode() {
        CodeSource source = MysqldHome.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new MySqlStartException("Cannot tell where the MySQL server lies; set -D" + PROPERTY + "=FOLDER.");
        }
        try {
            return Path.of(source.getLocation().toURI()).resolveSibling("mysqld");
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new MySqlStartException(
                    "Cannot tell where the MySQL server lies (" + source.getLocation() + "); set -D" + PROPERTY
                            + "=FOLDER.",
                    e);
        }
    }

    Path executable() {
        return folder.resolve("bin").resolve("mysqld");
    }

    Path privateLibraries() {
        return folder.resolve("lib").resolve("private");
    }
}
