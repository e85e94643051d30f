package io.mqconsole.holding;

import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written about a topic or a group; null or blank for nothing.
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

    /** The same with what it leaves out as it is now. */
    NoteSpec over(HoldingNote now) {
        return new NoteSpec(
                owner == null ? now.owner() : owner,
                remark == null ? now.remark() : remark,
                scope == null ? now.scope() : scope);
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
