package io.mqconsole.config;

import io.mqconsole.audit.Audit;
import io.mqconsole.config.ConfigItemRow.Content;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores versions of items, each with its trail. */
@Component
class ItemWriting {
    private final ConfigItemMapper mapper;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ItemWriting(
            ConfigItemMapper mapper,
            Audit audit,
            CurrentUser currentUser,
            Clock clock,
            TransactionTemplate transaction) {
        this.mapper = mapper;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * All that is written in it, or nothing.
     *
     * @throws ConsoleException {@code conflict} when somebody else made the same item meanwhile
     */
    <T> T together(Supplier<T> writes) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> writes.get()));
        } catch (DuplicateKeyException e) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("config-item.moved-meanwhile"), List.of(), e);
        }
    }

    /** One that was deleted goes on with its history. */
    ConfigItemRow create(ItemTarget target, Content content) {
        ConfigItemRow before = mapper.find(target.id());
        if (before == null) {
            ConfigItemRow first = first(target, content);
            mapper.insert(first);
            return kept("config-item.create", null, first);
        }
        if (!before.deleted()) {
            throw new ConsoleException(
                    ErrorCode.CONFLICT, Text.of("config-item.taken", target.property(), target.targetName()));
        }
        return replace("config-item.create", before, content, false, before.version());
    }

    /** @throws ConsoleException {@code conflict} when it is not the version that stands there */
    ConfigItemRow replace(String action, ConfigItemRow before, Content content, boolean gone, int version) {
        ConfigItemRow next = before.next(content, gone, operator(), clock.instant());
        if (before.version() != version || mapper.update(next, version) == 0) {
            throw new ConsoleException(
                    ErrorCode.CONFLICT, Text.of("error.stale-version", String.valueOf(version), before.version()));
        }
        return kept(action, before, next);
    }

    private ConfigItemRow first(ItemTarget target, Content content) {
        Instant now = clock.instant();
        return new ConfigItemRow(
                target.id(),
                target.region(),
                target.targetType(),
                target.targetName(),
                target.property(),
                content.value(),
                content.scope().json(),
                content.remark(),
                false,
                operator(),
                now,
                now,
                1);
    }

    private ConfigItemRow kept(String action, @Nullable ConfigItemRow before, ConfigItemRow now) {
        mapper.keep(now.id());
        audit.written(
                action,
                "config-item/%s/%s/%s/%s".formatted(now.region(), now.targetType(), now.targetName(), now.property()),
                before == null || before.deleted() ? null : before.content(),
                now.deleted() ? null : now.content());
        return now;
    }

    private String operator() {
        return currentUser.actor().name();
    }
}
