package io.mqconsole.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sees that the two system libraries mysqld needs and many small machines lack, libaio and libnuma, can be loaded.
 *
 * <p>As root the distribution's package is installed; else the one command that does it is the error.
 */
final class SystemLibraries {
    private static final Pattern NOT_FOUND = Pattern.compile("(?m)^\\s*(\\S+) => not found");
    private static final Duration LDD_TIME = Duration.ofSeconds(20);
    private static final Duration INSTALL_TIME = Duration.ofMinutes(3);

    private final MysqldHome home;

    SystemLibraries(MysqldHome home) {
        this.home = home;
    }

    void require() {
        if (missing().isEmpty()) {
            return;
        }
        missing().forEach(this::linkRenamed);
        List<String> missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        Optional<PackageTool> tool = PackageTool.installed();
        if (tool.isPresent() && Account.isRoot()) {
            install(tool.get(), missing);
            missing().forEach(this::linkRenamed);
        }
        List<String> still = missing();
        if (!still.isEmpty()) {
            throw new MySqlStartException(advice(tool, still));
        }
    }

    /** @return file names of the libraries that the loader does not find; empty where there is no {@code ldd} to ask */
    private List<String> missing() {
        if (!Files.isExecutable(Path.of("/usr/bin/ldd"))) {
            return List.of();
        }
        return notFound(
                Command.run(LDD_TIME, List.of("/usr/bin/ldd", home.executable().toString()))
                        .output());
    }

    static List<String> notFound(String lddOutput) {
        return NOT_FOUND
                .matcher(lddOutput)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    static String advice(Optional<PackageTool> tool, List<String> libraries) {
        String names = String.join(", ", libraries);
        return tool.map(known -> "MySQL needs " + names + "; run as root: " + known.commandLine(libraries))
                .orElse("MySQL needs " + names + "; install the packages of your distribution that hold them.");
    }

    private static void install(PackageTool tool, List<String> libraries) {
        for (List<String> command : tool.commands(libraries)) {
            Command.run(INSTALL_TIME, command);
        }
    }

    /** Debian 13 and Ubuntu 24.04 renamed the file (64-bit time_t) and not its contents: link it where mysqld looks first. */
    private void linkRenamed(String library) {
        try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
            Optional<Path> renamed = Stream.concat(Stream.of(Path.of("/usr/lib64")), folders)
                    .map(folder -> folder.resolve(library + "t64"))
                    .filter(Files::exists)
                    .findFirst();
            Path link = home.privateLibraries().resolve(library);
            if (renamed.isPresent() && !Files.isSymbolicLink(link)) {
                Files.createSymbolicLink(link, renamed.get());
            }
        } catch (IOException e) {
            throw new MySqlStartException("Cannot link " + library + " into " + home.privateLibraries() + ": " + e, e);
        }
    }
}
