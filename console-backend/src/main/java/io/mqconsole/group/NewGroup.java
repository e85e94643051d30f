package io.mqconsole.group;

import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.HoldingNotes.Added;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A consumer group that is wanted.
 *
 * @param region where
 * @param cluster on whose broker groups
 * @param brokers names of some of its broker groups; null for all
 * @param instanceId whose it is; null for nobody's
 * @param groupId without the instance: GID_ or GID- and letters, digits, hyphens and underscores, 7 to 64 characters in all
 * @param rules as usual where they are null
 * @param note what is to be written down about it; null for nothing
 */
public record NewGroup(
        String region,
        String cluster,
        @Nullable List<String> brokers,
        @Nullable String instanceId,
        String groupId,
        GroupRules rules,
        @Nullable NoteSpec note) {
    public static final int LONGEST = 64;
    /** What a broker takes as the name of a group, the instance included. */
    private static final int LONGEST_WHOLE = 120;

    private static final Pattern NAME = Pattern.compile("GID[_-][A-Za-z0-9_-]{3,60}");

    public NewGroup {
        brokers = brokers == null ? null : List.copyOf(brokers);
    }

    /** The nodes that it is meant for. */
    Scope scope() {
        return note == null ? Scope.ALL : note.scopeOrAll();
    }

    /** What is to be written down: all of it, because an earlier one of this name may have left a note. */
    Added written() {
        NoteSpec wanted = note == null ? new NoteSpec(null, null) : note;
        return new Added(region, HoldingKind.GROUP, name(), wanted.afresh());
    }

    /** As brokers know it. */
    String name() {
        return instanceId == null ? groupId : instanceId + "%" + groupId;
    }

    /** @throws ConsoleException {@code validation-failed}, naming each field that does not fit */
    void check() {
        List<FieldProblem> problems = new ArrayList<>();
        check(problems);
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
    }

    void check(List<FieldProblem> problems) {
        if (!NAME.matcher(groupId).matches()) {
            problems.add(new FieldProblem("groupId", Text.of("group.name")));
        } else if (name().length() > LONGEST_WHOLE) {
            problems.add(new FieldProblem("groupId", Text.of("group.name-too-long", LONGEST_WHOLE)));
        }
        rules.check(problems);
        if (note != null) {
            note.check(problems);
        }
    }
}
