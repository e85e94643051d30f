package io.mqconsole.embedded.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the demo keeps what: everything it has lies in one folder that belongs to its owner alone.
 *
 * @param root absolute, without symbolic links, so that command lines of processes can be compared with it
 */
record DemoFolder(Path root) {
    static DemoFolder at(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            DemoFolder demo = new DemoFolder(folder.toRealPath());
            Files.createDirectories(demo.logs());
            return demo;
        } catch (IOException e) {
            throw new DemoException("Cannot use the folder " + folder.toAbsolutePath() + ": " + Failures.reason(e), e);
        }
    }

    Path lock() {
        return root.resolve("demo.lock");
    }

    Path environment() {
        return root.resolve("demo.env");
    }

    Path adminPassword() {
        return root.resolve("admin-password");
    }

    Path port() {
        return root.resolve("port");
    }

    Path pids() {
        return root.resolve("demo.pids");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path log() {
        return logs().resolve("demo.log");
    }

    Path consoleLog() {
        return logs().resolve("console.log");
    }

    /** Copies of the programs, which a build cannot pull from under a running demo. */
    Path programs() {
        return root.resolve("lib");
    }

    Path console() {
        return root.resolve("console");
    }

    Path mysql() {
        return root.resolve("mysql");
    }

    Path cluster() {
        return root.resolve("cluster");
    }
}
