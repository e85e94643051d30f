package io.mqconsole.region;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The 32-byte key for credentials: given by {@code MQCONSOLE_KEY} (Base64), else kept in a file of the data folder that
 * only its owner can read. Whoever has the database alone cannot read a credential.
 */
final class CredentialKey {
    private CredentialKey() {}

    static byte[] load(String given, Path dataFolder) {
        try {
            return given.isBlank() ? fromFile(dataFolder.resolve("credentials.key")) : decode(given, "MQCONSOLE_KEY");
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The key for credentials cannot be kept in " + dataFolder + " (" + e
                            + "). Make the folder writable,"
                            + " set MQCONSOLE_DATA_DIR to another one, or give the key in MQCONSOLE_KEY.",
                    e);
        }
    }

    private static byte[] fromFile(Path file) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        return decode(Files.readString(file).trim(), file.toString());
    }

    /** Written beside and moved into place, so that no reader and no crash ever sees half a key. */
    private static void create(Path file) throws IOException {
        Path folder = java.util.Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(folder, "credentials", ".new", ownerOnly);
        Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherConsoleWasFirst) {
            // Its key counts.
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static byte[] decode(String base64, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            if (key.length == 32) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new IllegalStateException(
                where + " must hold 32 bytes in Base64 (make one with: openssl rand -base64 32).");
    }
}
