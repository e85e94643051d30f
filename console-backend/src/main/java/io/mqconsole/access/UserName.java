package io.mqconsole.access;

import java.util.regex.Pattern;

/** What a user may be called: 2 to 64 of letters, digits, {@code . _ - @}, so that no two names look alike. */
final class UserName {
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9._@-]{2,64}");

    private UserName() {}

    static boolean isValid(String name) {
        return SYNTAX.matcher(name).matches();
    }

    /** For the log and the trail: people type passwords into the wrong field. */
    static String shown(String name) {
        return isValid(name) ? name : "(no user name)";
    }
}
