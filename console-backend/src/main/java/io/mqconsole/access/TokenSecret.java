package io.mqconsole.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret of an API token: {@code mqc_} and 32 random bytes. It is shown once; only its hash is kept. */
record TokenSecret(String value) {
    private static final String MARK = "mqc_";
    private static final Pattern SYNTAX = Pattern.compile(MARK + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new TokenSecret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** An id for a token, which says nothing about its secret. */
    static String randomId() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    boolean isWellFormed() {
        return SYNTAX.matcher(value).matches();
    }

    /** Enough to tell one's tokens apart, too little to guess the rest. */
    String prefix() {
        return value.substring(0, MARK.length() + 6);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "TokenSecret[…]";
    }
}
