package io.mqconsole.holding;

import io.mqconsole.audit.Audit;
import io.mqconsole.holding.HoldingNoteRow.Subject;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.RereadTable;
import io.mqconsole.shared.ResourceName;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
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

    private final HoldingNoteMapper mapper;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final RereadTable<Known> known;
    private volatile @Nullable Known last;

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
     * @param version as read before, 0 for the first note
     * @throws ConsoleException {@code validation-failed} for fields that do not fit; {@code conflict} when somebody else was
     *     faster
     */
    public HoldingNote write(String region, HoldingKind kind, String name, NoteSpec wanted, int version) {
        NoteSpec spec = wanted.checked();
        var subject = new Subject(region, kind, name);
        var row = new HoldingNoteRow(
                region,
                kind,
                name,
                spec.owner(),
                spec.remark(),
                currentUser.actor().name(),
                clock.instant(),
                version + 1);
        transaction.executeWithoutResult(status -> {
            HoldingNoteRow before = mapper.find(subject);
            int stored = before == null ? 0 : before.version();
            if (stored != version || !stored(row, version)) {
                throw stale(version, stored);
            }
            String verb = kind.name().toLowerCase(Locale.ROOT);
            audit.written(
                    verb + ".note",
                    verb + "/" + region + "/" + name,
                    before == null ? null : new NoteSpec(before.owner(), before.remark()),
                    spec);
        });
        known.reread();
        return row.note();
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

    private Known read() {
        String state = mapper.state();
        Known before = last;
        if (before == null || !before.state.equals(state)) {
            List<HoldingNoteRow> rows = mapper.all();
            before = new Known(
                    state,
                    rows.stream().collect(Collectors.toUnmodifiableMap(HoldingNoteRow::subject, HoldingNoteRow::note)));
            last = before;
        }
        return before;
    }

    private static ConsoleException stale(int version, int now) {
        return new ConsoleException(ErrorCode.CONFLICT, Text.of("error.stale-version", String.valueOf(version), now));
    }

    @Override
    public void destroy() {
        known.close();
    }
}
