package io.mqconsole.access;

import io.mqconsole.shared.Text;
import io.mqconsole.start.StartupRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What makes a password good enough: its length, and that it is not one that everybody tries first. No rule about digits
 * and signs: those make people choose {@code Password1!}.
 */
@Component
class PasswordRules {
    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 128;

    private final Set<String> common = readCommon();

    /** @return what is wrong with it; empty when nothing is */
    Optional<Text> problem(String userName, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            return Optional.of(Text.of("access.password-length", MIN_LENGTH, MAX_LENGTH));
        }
        String folded = password.toLowerCase(Locale.ROOT);
        if (folded.contains(userName.toLowerCase(Locale.ROOT))) {
            return Optional.of(Text.of("access.password-has-name"));
        }
        String letters = folded.replaceAll("[^a-z]", "");
        boolean monotonous = folded.chars().distinct().count() < 5;
        return common.contains(folded) || common.contains(letters) || monotonous
                ? Optional.of(Text.of("access.password-common"))
                : Optional.empty();
    }

    /** @throws StartupRefused in one sentence that names the variable */
    void checkAtStart(String variable, String userName, String password) {
        if (password.length() < MIN_LENGTH || password.length() > MAX_LENGTH) {
            throw new StartupRefused(variable + " has " + password.length() + " characters; give it " + MIN_LENGTH
                    + " to " + MAX_LENGTH + ".");
        }
        if (problem(userName, password).isPresent()) {
            throw new StartupRefused(
                    variable + " is a common or default password, or contains the user name; choose another.");
        }
    }

    private static Set<String> readCommon() {
        try (InputStream list = Objects.requireNonNull(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"), "common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
