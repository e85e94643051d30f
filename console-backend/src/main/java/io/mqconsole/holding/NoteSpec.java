package io.mqconsole.holding;

import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.OneLine;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written about a topic or a group; null or blank for nothing. Where it goes over what stands there, null leaves
 * a text as it is.
 *
 * @param scope the nodes that are meant to hold it; null for as it is, which is every node while nobody said otherwise
 * @param owner at most {@value #MAX_OWNER} characters
 * @param remark at most {@value #MAX_REMARK} characters
 */
public record NoteSpec(
        @Nullable String owner,
        @Nullable String remark,
        @Nullable Scope scope) {
    public static final int MAX_OWNER = 64;
    public static final int MAX_REMARK = 256;

    /** Leaves the scope as it is. */
    public NoteSpec(@Nullable String owner, @Nullable String remark) {
        this(owner, remark, null);
    }

    /** The nodes that something new is meant for. */
    public Scope scopeOrAll() {
        return scope == null ? Scope.ALL : scope;
    }

    /** The same for something new, of whose name an earlier one may have left a note: what it leaves out is none. */
    public NoteSpec afresh() {
        return new NoteSpec(
                Objects.requireNonNullElse(owner, ""), Objects.requireNonNullElse(remark, ""), scopeOrAll());
    }

    /** The same with what it leaves out as it is now. */
    NoteSpec over(HoldingNote now) {
        return new NoteSpec(said(owner, now.owner()), said(remark, now.remark()), scope == null ? now.scope() : scope);
    }

    private static @Nullable String said(@Nullable String wanted, @Nullable String now) {
        if (wanted == null) {
            return now;
        }
        return wanted.isBlank() ? null : wanted;
    }

    /**
     * The same with what another row of a file says of the same thing.
     *
     * @param problems gets one for each text that they do not agree on
     */
    public NoteSpec and(NoteSpec other, List<FieldProblem> problems) {
        return new NoteSpec(
                agreed("owner", owner, other.owner, problems),
                agreed("remark", remark, other.remark, problems),
                scope == null ? other.scope : scope);
    }

    private static @Nullable String agreed(
            String field, @Nullable String one, @Nullable String other, List<FieldProblem> problems) {
        if (one == null || one.isBlank()) {
            return other == null ? one : other;
        }
        if (other != null && !other.isBlank() && !other.equals(one)) {
            problems.add(new FieldProblem(field, Text.of("bulk.other-note", one)));
        }
        return one;
    }

    boolean says(HoldingNote now) {
        return Objects.equals(owner, now.owner())
                && Objects.equals(remark, now.remark())
                && now.scope().equals(scope);
    }

    /** @throws ConsoleException {@code validation-failed}, naming each field that does not fit */
    NoteSpec checked() {
        List<FieldProblem> problems = new ArrayList<>();
        NoteSpec checked = check(problems);
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
        return checked;
    }

    /**
     * For those who check more beside it.
     *
     * @param problems gets one for each field that does not fit
     * @return without blanks around the texts
     */
    public NoteSpec check(List<FieldProblem> problems) {
        return new NoteSpec(
                OneLine.of("owner", owner, MAX_OWNER, problems),
                OneLine.of("remark", remark, MAX_REMARK, problems),
                scope);
    }
}
