package io.mqconsole.shared;

import org.jspecify.annotations.Nullable;

/**
 * A topic or a group by the parts of its name: RocketMQ writes the instance (its word: namespace) into it, behind the prefix
 * of topics that brokers make for groups, as in {@code %RETRY%MQ_INST_1%GID_pay}.
 *
 * @param prefix {@code %RETRY%}, {@code %DLQ%} or empty
 * @param instanceId null for what belongs to no instance
 * @param name without both
 */
public record ResourceName(String prefix, @Nullable String instanceId, String name) {
    public static final String RETRY = "%RETRY%";
    public static final String DEAD_LETTERS = "%DLQ%";

    private static final char SEPARATOR = '%';

    public static ResourceName parse(String whole) {
        String prefix = whole.startsWith(RETRY) ? RETRY : whole.startsWith(DEAD_LETTERS) ? DEAD_LETTERS : "";
        String rest = whole.substring(prefix.length());
        int separator = rest.indexOf(SEPARATOR);
        boolean inInstance = separator > 0 && separator < rest.length() - 1;
        return inInstance
                ? new ResourceName(prefix, rest.substring(0, separator), rest.substring(separator + 1))
                : new ResourceName(prefix, null, rest);
    }

    /** The retry topic of a group. */
    public static String retryOf(String group) {
        return RETRY + group;
    }

    /** The dead-letter topic of a group. */
    public static String deadLettersOf(String group) {
        return DEAD_LETTERS + group;
    }
}
