package io.mqconsole.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Ids made from what a thing is (its region, its kind, its names), so that they are the same after every restart and on
 * every console, and a thing that nobody edited needs no row.
 */
public final class StableId {
    private static final int BYTES = 15;
    private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{24}");

    private StableId() {}

    /** @param parts joined by a character that none of them can hold */
    public static String of(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
            return base32(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    public static boolean wellFormed(String id) {
        return FORM.matcher(id).matches();
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            int value = 0;
            for (int i = 0; i < 5; i++) {
                int at = bit + i;
                value = value << 1 | (bytes[at / 8] >> (7 - at % 8) & 1);
            }
            text.append(ALPHABET[value]);
        }
        return text.toString();
    }
}
