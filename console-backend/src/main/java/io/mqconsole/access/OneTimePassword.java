package io.mqconsole.access;

import java.security.SecureRandom;
import java.util.Base64;

/** A random password of 120 bits, for the first login only. */
final class OneTimePassword {
    private static final int BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
