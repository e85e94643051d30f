package io.mqconsole.instance;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of an instance.
 *
 * @param name 3 to {@value #MAX_NAME} characters, unique
 * @param owner the application or team it is for, at most {@value #MAX_OWNER} characters
 * @param remark at most {@value #MAX_REMARK} characters
 * @param topicQuota most topics that may be created in it, 0 to {@value #MAX_QUOTA}; null for no limit
 * @param groupQuota most groups that may be created in it, 0 to {@value #MAX_QUOTA}; null for no limit
 */
public record InstanceSpec(
        @Nullable String name,
        @Nullable String owner,
        @Nullable String remark,
        @Nullable Integer topicQuota,
        @Nullable Integer groupQuota) {
    public static final int MAX_NAME = 64;
    public static final int MAX_OWNER = 64;
    public static final int MAX_REMARK = 256;
    public static final int MAX_QUOTA = 100_000;
    private static final int MIN_NAME = 3;

    /**
     * @return the same, without blanks around the texts and with null for empty ones
     * @throws ConsoleException {@code validation-failed}, naming each field that does not fit
     */
    Checked checked() {
        List<FieldProblem> problems = new ArrayList<>();
        String wantedName = stripped(name);
        if (wantedName == null || wantedName.length() < MIN_NAME || !fits(wantedName, MAX_NAME)) {
            problems.add(new FieldProblem("name", Text.of("instance.name", MIN_NAME, MAX_NAME)));
        }
        String wantedOwner = text("owner", owner, MAX_OWNER, problems);
        String wantedRemark = text("remark", remark, MAX_REMARK, problems);
        quota("topicQuota", topicQuota, problems);
        quota("groupQuota", groupQuota, problems);
        if (wantedName == null || !problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
        return new Checked(wantedName, wantedOwner, wantedRemark, topicQuota, groupQuota);
    }

    /** What is left after checking. */
    record Checked(
            String name,
            @Nullable String owner,
            @Nullable String remark,
            @Nullable Integer topicQuota,
            @Nullable Integer groupQuota) {}

    private static @Nullable String text(
            String field, @Nullable String value, int longest, List<FieldProblem> problems) {
        String stripped = stripped(value);
        if (stripped != null && !fits(stripped, longest)) {
            problems.add(new FieldProblem(field, Text.of("instance.text", longest)));
        }
        return stripped;
    }

    private static void quota(String field, @Nullable Integer value, List<FieldProblem> problems) {
        if (value != null && (value < 0 || value > MAX_QUOTA)) {
            problems.add(new FieldProblem(field, Text.of("instance.quota", MAX_QUOTA)));
        }
    }

    private static @Nullable String stripped(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static boolean fits(String value, int longest) {
        return value.codePointCount(0, value.length()) <= longest
                && value.chars().noneMatch(Character::isISOControl);
    }
}
