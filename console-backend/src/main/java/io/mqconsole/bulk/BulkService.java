package io.mqconsole.bulk;

import io.mqconsole.access.Rights;
import io.mqconsole.bulk.BulkReading.Read;
import io.mqconsole.bulk.BulkRow.Verdict;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Wish;
import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.WantedHolding;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Makes or changes many topics and groups as a file wants them: one plan, one change, an outcome per row and broker. */
@Service
public class BulkService {
    /** The kind of the changes that are made here. */
    public static final String KIND = BulkChangeKind.NAME;

    /** More rows than these are not named in a refusal. */
    static final int NAMED = 100;

    private final BulkReading reading;
    private final BulkTargets targets;
    private final BulkNotes notes;
    private final BulkPlans plans;
    private final Rights rights;

    BulkService(BulkReading reading, BulkTargets targets, BulkNotes notes, BulkPlans plans, Rights rights) {
        this.reading = reading;
        this.targets = targets;
        this.notes = notes;
        this.plans = plans;
        this.rights = rights;
    }

    /**
     * Owner and remark are written down with the change; at once where brokers hold all of it already, unless it is to be
     * planned only.
     *
     * @param skipInvalid leave out rows that are not valid; else one of them refuses all
     * @throws ConsoleException {@code validation-failed} for a file that cannot be read, and naming each row that is not
     *     valid; {@code forbidden}; {@code nothing-to-do}; {@code broker-unreachable}
     */
    @RequiresPermission("topic:write")
    @Switchable("bulk.import")
    public BulkOutcome run(String text, RowFormat format, boolean skipInvalid, ChangeOptions options) {
        List<Read> rows = read(text, format);
        Set<PlanWarning> warnings = new LinkedHashSet<>();
        List<Wish> wishes = targets.of(rows, warnings);
        List<Read> valid = valid(rows, skipInvalid);
        if (valid.size() < rows.size()) {
            warnings.add(PlanWarning.of("bulk.left-out", rows.size() - valid.size()));
        }
        try {
            return new BulkOutcome(carryOut(valid, wishes, warnings, notes.with(options, valid)), 0);
        } catch (ConsoleException refused) {
            if (refused.code() != ErrorCode.NOTHING_TO_DO) {
                throw refused;
            }
            return onlyNotes(valid, options.dryRun(), refused);
        }
    }

    /**
     * For those who planned it first, and were told that brokers hold all of it already.
     *
     * @return of how many topics and groups owner or remark were written down
     * @throws ConsoleException as {@link #run}
     */
    @RequiresPermission("topic:write")
    @Switchable("bulk.import")
    public long writeDown(String text, RowFormat format, boolean skipInvalid) {
        List<Read> rows = read(text, format);
        targets.of(rows, new LinkedHashSet<>());
        return notes.write(valid(rows, skipInvalid));
    }

    private static List<Read> valid(List<Read> rows, boolean skipInvalid) {
        List<Read> valid = rows.stream().filter(Read::valid).toList();
        if (valid.isEmpty() || !skipInvalid && valid.size() < rows.size()) {
            throw ConsoleException.invalid(problems(rows));
        }
        return valid;
    }

    /** What is wrong with which row; plans nothing. */
    @RequiresPermission("topic:write")
    @Switchable("bulk.import")
    public List<BulkRow> check(String text, RowFormat format) {
        List<Read> rows = read(text, format);
        targets.of(rows, new LinkedHashSet<>());
        return rows.stream().map(BulkService::row).toList();
    }

    /** Only for who may write what the rows are. */
    private List<Read> read(String text, RowFormat format) {
        List<Read> rows = reading.of(text, format);
        List<WantedHolding> meant = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.wanted()).stream())
                .toList();
        if (!meant.isEmpty()) {
            rights.require(reading.permission(meant));
        }
        return rows;
    }

    private static BulkRow row(Read row) {
        WantedHolding wanted = row.wanted();
        if (wanted == null) {
            return new BulkRow(row.number(), null, "", Verdict.INVALID, row.problems());
        }
        Verdict verdict = !row.valid() ? Verdict.INVALID : wanted.known() ? Verdict.THERE : Verdict.NEW;
        return new BulkRow(row.number(), wanted.kind(), wanted.name(), verdict, row.problems());
    }

    private Change carryOut(List<Read> valid, List<Wish> wishes, Set<PlanWarning> warnings, ChangeOptions options) {
        List<WantedHolding> wanted =
                valid.stream().map(row -> Objects.requireNonNull(row.wanted())).toList();
        wanted.stream().flatMap(one -> one.impact().stream()).forEach(warnings::add);
        long topics =
                wanted.stream().filter(one -> one.kind() == HoldingKind.TOPIC).count();
        return plans.carryOut(
                Text.of("bulk.change", topics, wanted.size() - topics),
                reading.permission(wanted),
                wanted.stream().map(WantedHolding::instanceId),
                wishes,
                warnings,
                options);
    }

    /** Brokers hold all of it; what is to be written down is, all the same. */
    private BulkOutcome onlyNotes(List<Read> valid, boolean dryRun, ConsoleException nothing) {
        long some = dryRun ? notes.open(valid) : notes.write(valid);
        if (some == 0) {
            throw nothing;
        }
        if (dryRun) {
            throw new ConsoleException(ErrorCode.NOTHING_TO_DO, Text.of("bulk.only-notes", some));
        }
        return new BulkOutcome(null, some);
    }

    private static List<FieldProblem> problems(List<Read> rows) {
        return rows.stream()
                .flatMap(row -> row.problems().stream()
                        .map(problem ->
                                new FieldProblem("row " + row.number() + ": " + problem.field(), problem.message())))
                .limit(NAMED)
                .toList();
    }
}
