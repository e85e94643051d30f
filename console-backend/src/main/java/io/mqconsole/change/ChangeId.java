package io.mqconsole.change;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Ids of changes: 16 random letters and digits, which say nothing. */
final class ChangeId {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ChangeId() {}

    static String random() {
        return RANDOM.ints(16, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    static boolean wellFormed(String id) {
        return FORM.matcher(id).matches();
    }
}
