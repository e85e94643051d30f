package io.mqconsole.change;

import io.mqconsole.access.InstanceAccess;
import io.mqconsole.access.Rights;
import io.mqconsole.apiswitch.SwitchGuard;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.SortColumns;
import io.mqconsole.shared.SortOrder;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Shows changes and moves them on. To move one, a caller needs the right that the change itself needed, too. A change of an
 * instance is shown to those who may read it and moved by those who may write to it. Methods that set a change going return
 * at once; {@link #settled} waits.
 */
@Service
public class ChangeService {
    private static final SortColumns COLUMNS = new SortColumns(
            List.of("createdAt", "kind", "status", "requestedBy", "targetCount", "finishedAt", "expiresAt"),
            List.of(new SortOrder("createdAt", false)));

    private final StoredChanges stored;
    private final ChangeEngine engine;
    private final ChangeFeed feed;
    private final Rights rights;
    private final InstanceAccess access;
    private final SwitchGuard switches;
    private final CurrentUser currentUser;

    ChangeService(
            StoredChanges stored,
            ChangeEngine engine,
            ChangeFeed feed,
            Rights rights,
            InstanceAccess access,
            SwitchGuard switches,
            CurrentUser currentUser) {
        this.stored = stored;
        this.engine = engine;
        this.feed = feed;
        this.rights = rights;
        this.access = access;
        this.switches = switches;
        this.currentUser = currentUser;
    }

    /** The newest first unless another order is asked for; without their targets. */
    @RequiresPermission("change:read")
    @Switchable("changes.list")
    public Page<Change> list(ChangeFilter filter, PageQuery query) {
        return stored.search(filter, access.readable(), COLUMNS.orderOf(query), query);
    }

    /** With its first 200 targets. */
    @RequiresPermission("change:read")
    @Switchable("changes.get")
    public Change get(String id) {
        return readable(stored.get(id));
    }

    /** @param status null for all */
    @RequiresPermission("change:read")
    @Switchable("changes.targets.get")
    public Page<ChangeTarget> targets(String id, @Nullable TargetStatus status, PageQuery query) {
        readable(stored.get(id));
        return stored.targets(id, status, query);
    }

    /** Waits for a run of this console to end, at most so long, and tells how the change stands to who moved it. */
    @RequiresPermission("change:write")
    public Change settled(String id, Duration patience) {
        readable(stored.get(id));
        return engine.settled(id, patience);
    }

    /**
     * Calls the listener with the id of each change that moves, on the runner's thread: it must be quick.
     *
     * @return ends the subscription
     */
    @RequiresPermission("change:read")
    public Runnable watch(Consumer<String> listener) {
        return feed.subscribe(listener);
    }

    /** Whether the caller may do anything to this change beyond looking at it. */
    @RequiresPermission("change:read")
    public boolean mayMove(Change change) {
        return rights.may("change:write")
                && rights.may(change.permission())
                && access.writable().includes(change.instanceId());
    }

    /** Runs exactly what was planned, or throws {@code conflict} when anything has moved since. */
    @RequiresPermission("change:write")
    @Switchable("changes.confirm")
    public Change confirm(String id) {
        return goesOn(id, engine::confirm);
    }

    /** Stops before the next wave. */
    @RequiresPermission("change:write")
    @Switchable("changes.pause")
    public Change pause(String id) {
        return moved(id, engine::pause);
    }

    @RequiresPermission("change:write")
    @Switchable("changes.resume")
    public Change resume(String id) {
        return goesOn(id, engine::resume);
    }

    /** Again for the targets that are not verified. */
    @RequiresPermission("change:write")
    @Switchable("changes.retry")
    public Change retry(String id) {
        return goesOn(id, engine::retry);
    }

    /**
     * @param force also where somebody has set another value since
     * @param reason for the audit trail
     */
    @RequiresPermission("change:write")
    @Switchable("changes.rollback")
    public Change rollback(String id, boolean force, @Nullable String reason) {
        String who = currentUser.actor().name();
        Text why = reason == null || reason.isBlank()
                ? Text.of("change.note.rolled-back", who)
                : Text.of("change.note.rolled-back-because", who, reason.strip());
        return moved(id, change -> engine.rollback(change, force, why));
    }

    /** Ends it where it stands; what is written stays. */
    @RequiresPermission("change:write")
    @Switchable("changes.cancel")
    public Change cancel(String id) {
        return moved(id, engine::cancel);
    }

    /** Not when what planned it is switched off by now; to stop it or to take it back stays possible. */
    private Change goesOn(String id, Consumer<Change> move) {
        return moved(id, change -> {
            if (change.operation() != null && change.direction() != Direction.BACK) {
                switches.require(change.operation());
            }
            move.accept(change);
        });
    }

    private Change moved(String id, Consumer<Change> move) {
        Change change = readable(stored.whole(id));
        rights.require(change.permission());
        access.requireWritable(change.instanceId());
        move.accept(change);
        return stored.get(id);
    }

    /** What is out of the caller's reach is not there. */
    private Change readable(Change change) {
        if (!access.readable().includes(change.instanceId())) {
            throw StoredChanges.notFound();
        }
        return change;
    }
}
