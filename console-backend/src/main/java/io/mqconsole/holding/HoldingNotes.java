package io.mqconsole.holding;

import io.mqconsole.audit.Audit;
import io.mqconsole.holding.HoldingNoteRow.Subject;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.RereadTable;
import io.mqconsole.shared.ResourceName;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All notes, held in memory so that a list costs no query; at most {@link #REREAD} old where another console wrote one.
 * For services: they check rights, this does not.
 */
@Component
public class HoldingNotes implements DisposableBean {
    private static final Duration REREAD = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 3;
    private static final int TOGETHER = 200;

    private final HoldingNoteMapper mapper;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final RereadTable<Known> known;

    /** @param state of the table when it was read */
    private record Known(String state, Map<Subject, HoldingNote> notes) {}

    HoldingNotes(
            HoldingNoteMapper mapper,
            Audit audit,
            CurrentUser currentUser,
            Clock clock,
            TransactionTemplate transaction) {
        this.mapper = mapper;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = transaction;
        this.known = new RereadTable<>("holding-notes", REREAD, this::read);
    }

    /** @param name as brokers know it */
    public HoldingNote of(String region, HoldingKind kind, String name) {
        return known.current().notes.getOrDefault(new Subject(region, kind, name), HoldingNote.NONE);
    }

    /**
     * @param name as brokers know it
     * @param wanted owner and remark, both as they shall be; the scope stays where it is left out
     * @param version as read before, 0 for the first note
     * @throws ConsoleException {@code validation-failed} for fields that do not fit; {@code conflict} when somebody else was
     *     faster
     */
    public HoldingNote write(String region, HoldingKind kind, String name, NoteSpec wanted, int version) {
        NoteSpec spec = wanted.checked();
        var subject = new Subject(region, kind, name);
        HoldingNoteRow written = Objects.requireNonNull(
                transaction.execute(status -> written(subject, mapper.find(subject), spec, version)));
        known.reread();
        return written.note();
    }

    private HoldingNoteRow written(Subject subject, @Nullable HoldingNoteRow before, NoteSpec spec, int version) {
        HoldingNote now = before == null ? HoldingNote.NONE : before.note();
        HoldingNoteRow row = row(subject, spec, now);
        if (now.version() != version || !stored(row, version)) {
            throw stale(version, now.version());
        }
        String verb = subject.kind().name().toLowerCase(Locale.ROOT);
        audit.written(
                verb + ".note",
                verb + "/" + subject.region() + "/" + subject.name(),
                before == null ? null : said(now),
                said(row.note()));
        return row;
    }

    private HoldingNoteRow row(Subject subject, NoteSpec spec, HoldingNote now) {
        Scope scope = spec.scope() == null ? now.scope() : spec.scope();
        return new HoldingNoteRow(
                subject.region(),
                subject.kind(),
                subject.name(),
                spec.owner(),
                spec.remark(),
                scope.everywhere() ? null : scope.json(),
                currentUser.actor().name(),
                clock.instant(),
                now.version() + 1);
    }

    private static NoteSpec said(HoldingNote note) {
        return new NoteSpec(note.owner(), note.remark(), note.scope());
    }

    /**
     * For what is written down together with a change of the thing itself: over whatever stands there, but for what is left
     * out.
     *
     * @return whether anything was to be written
     */
    public boolean add(String region, HoldingKind kind, String name, NoteSpec wanted) {
        for (int attempt = 1; ; attempt++) {
            HoldingNoteRow before = mapper.find(new Subject(region, kind, name));
            HoldingNote now = before == null ? HoldingNote.NONE : before.note();
            NoteSpec note = wanted.over(now);
            if (note.says(now)) {
                return false;
            }
            try {
                write(region, kind, name, note, now.version());
                return true;
            } catch (ConsoleException somebodyWasFaster) {
                if (somebodyWasFaster.code() != ErrorCode.CONFLICT || attempt == ATTEMPTS) {
                    throw somebodyWasFaster;
                }
            }
        }
    }

    /** A note that is written down together with a change of the thing itself. */
    public record Added(String region, HoldingKind kind, String name, NoteSpec wanted) {}

    /**
     * The same for many, in few transactions.
     *
     * @return for how many there was anything to be written
     */
    public long addAll(List<Added> unordered) {
        // In one order for all, so that two who write the same do not wait for each other.
        List<Added> notes = unordered.stream()
                .sorted(Comparator.comparing(Added::region)
                        .thenComparing(Added::kind)
                        .thenComparing(Added::name))
                .toList();
        long written = 0;
        for (int from = 0; from < notes.size(); from += TOGETHER) {
            written += addTogether(notes.subList(from, Math.min(from + TOGETHER, notes.size())));
        }
        known.reread();
        return written;
    }

    private long addTogether(List<Added> notes) {
        try {
            return Objects.requireNonNull(transaction.execute(
                    status -> notes.stream().filter(this::isWritten).count()));
        } catch (ConsoleException somebodyWasFaster) {
            if (somebodyWasFaster.code() != ErrorCode.CONFLICT) {
                throw somebodyWasFaster;
            }
            return addOneByOne(notes);
        } catch (ConcurrencyFailureException somebodyWritesTheSame) {
            return addOneByOne(notes);
        }
    }

    private long addOneByOne(List<Added> notes) {
        return notes.stream()
                .filter(note -> add(note.region(), note.kind(), note.name(), note.wanted()))
                .count();
    }

    /** For how many of them there is anything to be written now. */
    public long open(List<Added> notes) {
        return notes.stream()
                .filter(note -> {
                    HoldingNote now = of(note.region(), note.kind(), note.name());
                    return !note.wanted().over(now).says(now);
                })
                .count();
    }

    private boolean isWritten(Added added) {
        var subject = new Subject(added.region(), added.kind(), added.name());
        HoldingNoteRow before = mapper.find(subject);
        HoldingNote now = before == null ? HoldingNote.NONE : before.note();
        NoteSpec note = added.wanted().over(now);
        if (note.says(now)) {
            return false;
        }
        written(subject, before, note.checked(), now.version());
        return true;
    }

    /** In the transaction that removes an instance: what was written about its topics and groups goes with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String instanceId) {
        mapper.all().stream()
                .map(HoldingNoteRow::subject)
                .filter(subject ->
                        instanceId.equals(ResourceName.parse(subject.name()).instanceId()))
                .forEach(mapper::delete);
    }

    private boolean stored(HoldingNoteRow row, int version) {
        if (version > 0) {
            return mapper.update(row, version) > 0;
        }
        try {
            mapper.insert(row);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private Known read(@Nullable Known before) {
        String state = mapper.state();
        if (before != null && before.state.equals(state)) {
            return before;
        }
        List<HoldingNoteRow> rows = mapper.all();
        return new Known(
                state,
                rows.stream().collect(Collectors.toUnmodifiableMap(HoldingNoteRow::subject, HoldingNoteRow::note)));
    }

    private static ConsoleException stale(int version, int now) {
        return new ConsoleException(ErrorCode.CONFLICT, Text.of("error.stale-version", String.valueOf(version), now));
    }

    @Override
    public void destroy() {
        known.close();
    }
}
