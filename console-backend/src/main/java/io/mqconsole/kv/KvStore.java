package io.mqconsole.kv;

import io.mqconsole.audit.Audit;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The values, each write with its revision and its audit row or not at all. For services: they check rights and rules, this
 * does not.
 */
@Component
public class KvStore {
    private final KvMapper mapper;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    KvStore(
            KvMapper mapper,
            Audit audit,
            CurrentUser currentUser,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /** The values of a namespace by key, in their order. */
    public Map<String, String> values(String namespace) {
        var values = new LinkedHashMap<String, String>();
        mapper.namespace(namespace).forEach(item -> values.put(item.key(), item.value()));
        return values;
    }

    Optional<KvItem> find(KvKey name) {
        return Optional.ofNullable(mapper.find(name));
    }

    /** @throws ConsoleException {@code conflict} when there is one */
    KvItem create(KvKey name, String value) {
        return written(name.namespace(), () -> insert(name, value));
    }

    /** @throws ConsoleException {@code not-found}; {@code conflict} when somebody else was faster */
    KvItem update(KvKey name, String value, int version) {
        return written(name.namespace(), () -> replace(name, value, version));
    }

    /** @throws ConsoleException {@code not-found}; {@code conflict} when somebody else was faster */
    void delete(KvKey name, int version) {
        written(name.namespace(), () -> remove(name, version));
    }

    /**
     * Several writes of one namespace, all or none.
     *
     * @param before as they were read: null where there was none
     */
    void write(String namespace, Map<String, String> values, Map<String, @Nullable KvItem> before) {
        written(namespace, () -> {
            values.forEach((key, value) -> {
                KvItem old = before.get(key);
                if (old == null) {
                    insert(new KvKey(namespace, key), value);
                } else {
                    replace(old.name(), value, old.version());
                }
            });
            return values;
        });
    }

    private interface Write<T> {
        T now();
    }

    private <T> T written(String namespace, Write<T> write) {
        T done = Objects.requireNonNull(transaction.execute(status -> write.now()));
        events.publishEvent(new KvChanged(namespace));
        return done;
    }

    private KvItem insert(KvKey name, String value) {
        Instant now = now();
        var item = new KvItem(name.namespace(), name.key(), value, operator(), now, now, mapper.lastVersion(name) + 1);
        try {
            mapper.insert(item);
            remember(item.name(), item.version(), value, now);
        } catch (DuplicateKeyException e) {
            throw new ConsoleException(
                    ErrorCode.CONFLICT, Text.of("kv.taken", name.namespace(), name.key()), List.of(), e);
        }
        audit.written("kv.create", name.toString(), null, KvTrace.of(item));
        return item;
    }

    private KvItem replace(KvKey name, String value, int version) {
        KvItem before = existing(name);
        var item = new KvItem(name.namespace(), name.key(), value, operator(), before.createdAt(), now(), version + 1);
        if (before.version() != version || mapper.update(item, version) == 0) {
            throw stale(version, before.version());
        }
        remember(name, item.version(), value, item.updatedAt());
        audit.written("kv.update", name.toString(), KvTrace.of(before), KvTrace.of(item));
        return item;
    }

    private KvItem remove(KvKey name, int version) {
        KvItem before = existing(name);
        if (before.version() != version || mapper.delete(name, version) == 0) {
            throw stale(version, before.version());
        }
        remember(name, version + 1, null, now());
        audit.written("kv.delete", name.toString(), KvTrace.of(before), null);
        return before;
    }

    private void remember(KvKey name, int version, @Nullable String value, Instant at) {
        mapper.remember(name, new KvRevision(version, value, operator(), at));
    }

    KvItem existing(KvKey name) {
        return find(name).orElseThrow(() -> notFound(name));
    }

    static ConsoleException notFound(KvKey name) {
        return new ConsoleException(ErrorCode.NOT_FOUND, Text.of("kv.not-found", name.namespace(), name.key()));
    }

    private static ConsoleException stale(int version, int stored) {
        return new ConsoleException(
                ErrorCode.CONFLICT, Text.of("error.stale-version", String.valueOf(version), stored));
    }

    private String operator() {
        return currentUser.actor().name();
    }

    /** As exact as the database keeps it, so that what is answered is what is read again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
