package io.mqconsole.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * bcrypt over a digest of the password, because bcrypt itself reads 72 bytes only and a Chinese sentence is longer. The
 * digest carries our name, so that hashes stolen elsewhere are of no use against it.
 */
@Component
class PasswordHash {
    private static final String DOMAIN = "mqconsole-password:";

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final String ofNobody = of("nobody has this password");

    String of(String password) {
        return bcrypt.encode(digest(password));
    }

    boolean matches(String password, String hash) {
        return bcrypt.matches(digest(password), hash);
    }

    /** Takes as long as {@link #matches}, for names that do not exist. */
    void matchNobody(String password) {
        bcrypt.matches(digest(password), ofNobody);
    }

    private static String digest(String password) {
        try {
            String same = DOMAIN + Normalizer.normalize(password, Normalizer.Form.NFC);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(same.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
