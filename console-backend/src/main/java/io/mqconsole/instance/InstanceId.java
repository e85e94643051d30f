package io.mqconsole.instance;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rule for the ids of instances that are registered here; others may be found on brokers. */
final class InstanceId {
    /** With a topic of 64 characters and what joins them it fills the 127 that a broker takes. */
    static final int MAX = 62;

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_-]{1," + MAX + "}");

    private InstanceId() {}

    static boolean isValid(@Nullable String id) {
        return id != null && VALID.matcher(id).matches();
    }
}
