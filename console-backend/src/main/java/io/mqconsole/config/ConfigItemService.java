package io.mqconsole.config;

import io.mqconsole.config.ConfigItemRow.Content;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.Snapshots;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Keeps what brokers shall hold, version by version. None of it touches a broker: that is a push. */
@Service
public class ConfigItemService {
    private final ConfigItems items;
    private final ConfigItemMapper mapper;
    private final ItemRules rules;
    private final ConfigBrokers brokers;
    private final Snapshots snapshots;
    private final ItemWriting writing;

    ConfigItemService(
            ConfigItems items,
            ConfigItemMapper mapper,
            ItemRules rules,
            ConfigBrokers brokers,
            Snapshots snapshots,
            ItemWriting writing) {
        this.items = items;
        this.mapper = mapper;
        this.rules = rules;
        this.brokers = brokers;
        this.snapshots = snapshots;
        this.writing = writing;
    }

    /** With how far each has come, from the live picture, whose age the page tells: two queries and no remote call. */
    @RequiresPermission("config:read")
    @Switchable("config-items.list")
    public Page<ItemStanding> list(ConfigItemFilter filter, PageQuery query) {
        List<ConfigItem> all = items.all();
        Page<ConfigItem> page =
                ItemColumns.ITEMS.page(all.stream().filter(filter::matches).toList(), query);
        List<ItemStanding> standings = items.standings(page.content(), all);
        return snapshots.aged(
                Page.stored(standings, query, page.total()),
                region -> filter.region() == null || filter.region().matches(region));
    }

    /** @throws ConsoleException {@code not-found}; a deleted item is found */
    @RequiresPermission("config:read")
    @Switchable("config-items.get")
    public ItemStanding get(String id) {
        return standing(items.get(id));
    }

    /** Saved, pushed and live on every broker of its target, those out of its scope included. */
    @RequiresPermission("config:read")
    @Switchable("config-items.nodes.get")
    public Page<ItemOnBroker> nodes(String id, PageQuery query) {
        ConfigItem item = items.get(id).item();
        return snapshots.aged(ItemColumns.NODES.page(items.onBrokers(item), query), item.region()::equals);
    }

    /** The newest first. */
    @RequiresPermission("config:read")
    @Switchable("config-items.revisions.get")
    public List<ConfigRevision> revisions(String id) {
        return mapper.revisions(items.get(id).id()).stream()
                .map(ConfigRevision.Row::revision)
                .toList();
    }

    /**
     * Saves nothing.
     *
     * @return the brokers that such an item would be about
     * @throws ConsoleException {@code validation-failed} as it would be refused
     */
    @RequiresPermission("config:write")
    @Switchable("config-items.check")
    public List<ConfigBroker> check(ItemTarget target, ConfigItemSpec spec) {
        rules.check(target, spec);
        Scope scope = Objects.requireNonNullElse(spec.scope(), Scope.ALL);
        return scope.of(brokers.all().stream()
                .filter(broker -> broker.region().equals(target.region())
                        && target.targetType().names(target.targetName(), broker))
                .toList());
    }

    /**
     * One that was deleted goes on with its history.
     *
     * @throws ConsoleException {@code validation-failed}; {@code conflict} when there is one for this target and key
     */
    @RequiresPermission("config:write")
    @Switchable("config-items.create")
    public ItemStanding create(ItemTarget target, ConfigItemSpec spec) {
        Content content = rules.check(target, spec);
        return written(() -> writing.create(target, content));
    }

    /**
     * @param version as read before
     * @throws ConsoleException {@code validation-failed}; {@code conflict} when somebody else was faster or it is deleted
     */
    @RequiresPermission("config:write")
    @Switchable("config-items.update")
    public ItemStanding update(String id, ConfigItemSpec spec, int version) {
        ConfigItemRow before = present(id);
        Content content = rules.check(before.property(), spec);
        return written(() -> writing.replace("config-item.update", before, content, false, version));
    }

    /** Marks it as deleted: it counts no more, and whatever brokers hold they keep. */
    @RequiresPermission("config:write")
    @Switchable("config-items.delete")
    public ItemStanding delete(String id, int version) {
        ConfigItemRow before = present(id);
        return written(() -> writing.replace("config-item.delete", before, before.content(), true, version));
    }

    /** Takes the mark away. */
    @RequiresPermission("config:write")
    @Switchable("config-items.restore")
    public ItemStanding restore(String id, int version) {
        ConfigItemRow before = items.get(id);
        if (!before.deleted()) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("config-item.not-deleted"));
        }
        return written(() -> writing.replace("config-item.restore", before, before.content(), false, version));
    }

    /**
     * Makes a new version that says what an old one said.
     *
     * @param to the old one
     * @param version as read before
     * @throws ConsoleException {@code not-found} for a version that was not, or deleted the item
     */
    @RequiresPermission("config:write")
    @Switchable("config-items.revert")
    public ItemStanding revert(String id, int to, int version) {
        ConfigItemRow before = items.get(id);
        ConfigRevision old = revisions(id).stream()
                .filter(revision -> revision.version() == to && !revision.deleted())
                .findFirst()
                .orElseThrow(() -> new ConsoleException(
                        ErrorCode.NOT_FOUND, Text.of("config-item.no-revision", String.valueOf(to))));
        // What it was allowed to be then it may be again; what brokers take of it the push says.
        Content content =
                rules.check(before.property(), new ConfigItemSpec(old.value(), old.scope(), old.remark(), true));
        return written(() -> writing.replace("config-item.revert", before, content, false, version));
    }

    private ItemStanding written(Supplier<ConfigItemRow> write) {
        return standing(writing.together(write));
    }

    private ItemStanding standing(ConfigItemRow row) {
        return items.standings(List.of(row.item()), items.all()).getFirst();
    }

    private ConfigItemRow present(String id) {
        ConfigItemRow row = items.get(id);
        if (row.deleted()) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("config-item.deleted"));
        }
        return row;
    }
}
