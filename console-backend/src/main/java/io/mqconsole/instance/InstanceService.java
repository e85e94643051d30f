package io.mqconsole.instance;

import io.mqconsole.access.InstanceAccess;
import io.mqconsole.audit.Audit;
import io.mqconsole.holding.HoldingNotes;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.HoldingsBoard;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers tenants, says what they may hold, and lists them for those who may reach them. */
@Service
public class InstanceService {
    private final InstanceTable table;
    private final InstanceContents contents;
    private final InstanceMapper mapper;
    private final HoldingNotes notes;
    private final InstanceAccess access;
    private final HoldingsBoard board;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate transaction;

    InstanceService(
            InstanceTable table,
            InstanceContents contents,
            InstanceMapper mapper,
            HoldingNotes notes,
            InstanceAccess access,
            HoldingsBoard board,
            Audit audit,
            CurrentUser currentUser,
            Clock clock,
            TransactionTemplate transaction) {
        this.table = table;
        this.contents = contents;
        this.mapper = mapper;
        this.notes = notes;
        this.access = access;
        this.board = board;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The page says how old the counts are. Costs one query and no remote call. */
    @RequiresPermission("instance:read")
    @Switchable("instances.list")
    public Page<Instance> list(InstanceFilter filter, PageQuery query) {
        var wanted = table.rows().stream().filter(filter::matches).toList();
        Page<Instance> page = InstanceTable.COLUMNS.page(wanted, query);
        // Which regions and brokers there are is nothing to tell to a tenant.
        return access.readable().isEverything() ? board.aged(page, region -> true) : page;
    }

    /** @throws ConsoleException {@code not-found}, also for one that is out of the caller's reach */
    @RequiresPermission("instance:read")
    @Switchable("instances.get")
    public Instance get(String instanceId) {
        return existing(instanceId);
    }

    /**
     * Registers an instance, new or found on brokers.
     *
     * @throws ConsoleException {@code validation-failed} for fields that do not fit; {@code conflict} when the id is taken, in
     *     whatever case, or the name is
     */
    @RequiresPermission("instance:write")
    @Switchable("instances.create")
    public Instance create(@Nullable String instanceId, InstanceSpec spec) {
        if (instanceId == null || !InstanceId.isValid(instanceId)) {
            throw ConsoleException.invalid("instanceId", Text.of("instance.id", InstanceId.MAX));
        }
        InstanceSpec.Checked checked = spec.checked();
        var now = clock.instant();
        var row = new InstanceRow(
                instanceId,
                checked.name(),
                checked.owner(),
                checked.remark(),
                checked.topicQuota(),
                checked.groupQuota(),
                operator(),
                now,
                now,
                1);
        return written(checked.name(), () -> {
            InstanceRow taken = mapper.byId(instanceId);
            if (taken != null) {
                throw new ConsoleException(ErrorCode.CONFLICT, Text.of("instance.id-taken", taken.instanceId()));
            }
            mapper.insert(row);
            audit.written("instance.create", resource(instanceId), null, stored(instanceId));
            return existing(instanceId);
        });
    }

    /**
     * The id cannot change.
     *
     * @param version as read before
     * @throws ConsoleException {@code validation-failed} for fields that do not fit; {@code conflict} when the name is taken or
     *     somebody else was faster
     */
    @RequiresPermission("instance:write")
    @Switchable("instances.update")
    public Instance update(String instanceId, InstanceSpec spec, int version) {
        InstanceRow before = registered(instanceId);
        InstanceSpec.Checked checked = spec.checked();
        return written(checked.name(), () -> {
            if (mapper.update(instanceId, checked, operator(), clock.instant(), version) == 0) {
                throw stale(before, version);
            }
            audit.written("instance.update", resource(instanceId), before, stored(instanceId));
            return existing(instanceId);
        });
    }

    /**
     * Ends all grants on it too, and forgets what was written about its topics and groups.
     *
     * @throws ConsoleException {@code conflict} while something is in it, or while that cannot be told, or when somebody else
     *     was faster
     */
    @RequiresPermission("instance:write")
    @Switchable("instances.delete")
    public void delete(String instanceId, int version) {
        InstanceRow before = registered(instanceId);
        contents.requireEmpty(instanceId);
        transaction.executeWithoutResult(status -> {
            if (mapper.delete(instanceId, version) == 0) {
                throw stale(before, version);
            }
            notes.forget(instanceId);
            audit.written("instance.delete", resource(instanceId), before, null);
        });
    }

    private Instance written(String name, Supplier<Instance> write) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> write.get()));
        } catch (DuplicateKeyException e) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("instance.taken", name), List.of(), e);
        }
    }

    private Instance existing(String instanceId) {
        return table.find(instanceId).orElseThrow(() -> notFound(instanceId));
    }

    private InstanceRow registered(String instanceId) {
        existing(instanceId);
        return Optional.ofNullable(stored(instanceId))
                .filter(row -> row.instanceId().equals(instanceId))
                .orElseThrow(() -> notFound(instanceId));
    }

    private @Nullable InstanceRow stored(String instanceId) {
        return mapper.byId(instanceId);
    }

    private String operator() {
        return currentUser.actor().name();
    }

    private static String resource(String instanceId) {
        return "instance/" + instanceId;
    }

    /** The id is not repeated unless it could be one. */
    private static ConsoleException notFound(String instanceId) {
        return new ConsoleException(
                ErrorCode.NOT_FOUND, Text.of("instance.not-found", InstanceId.isValid(instanceId) ? instanceId : "?"));
    }

    private static ConsoleException stale(InstanceRow before, int version) {
        return new ConsoleException(
                ErrorCode.CONFLICT, Text.of("error.stale-version", String.valueOf(version), before.version()));
    }
}
