package io.mqconsole.instance;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.OneLine;
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
        String wantedName = OneLine.of("name", name, MAX_NAME, problems);
        if (wantedName == null || wantedName.length() < MIN_NAME) {
            problems.add(new FieldProblem("name", Text.of("instance.name", MIN_NAME, MAX_NAME)));
        }
        String wantedOwner = OneLine.of("owner", owner, MAX_OWNER, problems);
        String wantedRemark = OneLine.of("remark", remark, MAX_REMARK, problems);
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

    private static void quota(String field, @Nullable Integer value, List<FieldProblem> problems) {
        if (value != null && (value < 0 || value > MAX_QUOTA)) {
            problems.add(new FieldProblem(field, Text.of("instance.quota", MAX_QUOTA)));
        }
    }
}
