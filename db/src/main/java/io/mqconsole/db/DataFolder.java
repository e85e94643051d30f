package io.mqconsole.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where things lie in the folder of one embedded server.
 *
 * <p>{@code server/} appears by one rename when MySQL's data and the password that belongs to it are complete, so a
 * first start that was cut off leaves nothing that a second start could mistake for data.
 *
 * @param root the folder a caller names
 */
record DataFolder(Path root) {
    static DataFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
            return new DataFolder(folder.toRealPath());
        } catch (IOException e) {
            throw new MySqlStartException("Cannot create the folder " + folder.toAbsolutePath() + ": " + reason(e), e);
        }
    }

    private Path server() {
        return root.resolve("server");
    }

    private Path unfinished() {
        return root.resolve("server.unfinished");
    }

    Path data() {
        return server().resolve("data");
    }

    Path log() {
        return root.resolve("mysqld.log");
    }

    Path pidFile() {
        return root.resolve("mysqld.pid");
    }

    private Path lockFile() {
        return root.resolve("owner.lock");
    }

    /** @throws MySqlStartException when a living JVM owns this folder */
    FolderLock own() {
        try {
            return FolderLock.acquire(lockFile())
                    .orElseThrow(() -> new MySqlStartException("The MySQL data in " + root + " is in use by "
                            + FolderLock.owner(lockFile())
                                    .map(owner -> "process " + owner.pid())
                                    .orElse("another process")
                            + "; stop that one first or use another folder."));
        } catch (UncheckedIOException e) {
            throw new MySqlStartException(String.valueOf(e.getMessage()), e);
        }
    }

    boolean isComplete() {
        return Files.isDirectory(server());
    }

    String password() {
        try {
            return Files.readString(server().resolve("password")).strip();
        } catch (IOException e) {
            throw new MySqlStartException("Cannot read the MySQL password in " + server() + ": " + reason(e), e);
        }
    }

    /** Fills the folder; {@code filler} creates the data in the folder it is given, for the user with the given password. */
    void complete(String password, Filler filler) {
        try {
            delete(unfinished());
            Files.createDirectory(
                    unfinished(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            writePrivately(unfinished().resolve("password"), password);
            filler.fill(unfinished().resolve("data"));
            Files.move(unfinished(), server(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MySqlStartException("Cannot set up MySQL in " + root + ": " + reason(e), e);
        }
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text + "\n");
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }

    /** Creates MySQL's data in a folder that does not exist yet. */
    interface Filler {
        void fill(Path dataFolder) throws IOException;
    }
}
