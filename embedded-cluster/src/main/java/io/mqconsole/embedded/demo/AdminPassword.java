package io.mqconsole.embedded.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;

/** The password of the demo's first user: given at the first start or made up there, and the same at every later one. */
final class AdminPassword {
    private static final int LENGTH = 20;
    /** Without letters and digits that are read as one another when typed from a screen. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private AdminPassword() {}

    /** @param given what the person asks for; counts at the first start only, since the database keeps it then */
    static String of(DemoFolder folder, Optional<String> given) {
        try {
            if (Files.exists(folder.adminPassword())) {
                return Files.readString(folder.adminPassword()).strip();
            }
        } catch (IOException e) {
            throw new DemoException("Cannot read " + folder.adminPassword() + ": " + Failures.reason(e), e);
        }
        String password = given.filter(text -> !text.isBlank()).orElseGet(AdminPassword::random);
        PrivateFile.write(folder.adminPassword(), password + "\n");
        return password;
    }

    private static String random() {
        return new SecureRandom()
                .ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
