package io.mqconsole.config;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who has it: the value of a key on every broker, whether an item is about it or not. */
@Service
public class ConfigValues {
    private final ConfigItems items;
    private final Snapshots snapshots;

    ConfigValues(ConfigItems items, Snapshots snapshots) {
        this.items = items;
        this.snapshots = snapshots;
    }

    /**
     * What is saved for a key on each broker, what was pushed there and when, and what the broker holds: from the live picture,
     * whose age the page tells. Two queries and no remote call; a secret is masked.
     *
     * @param property any key, in the catalogue or not
     * @param region those whose brokers are wanted; all when null
     * @throws ConsoleException {@code validation-failed} for what cannot be a key
     */
    @RequiresPermission("config:read")
    @Switchable("config-values.list")
    public Page<ItemOnBroker> of(String property, @Nullable TextMatch region, PageQuery query) {
        if (!ConfigCatalogue.isName(property)) {
            throw ConsoleException.invalid("property", Text.of("config.key.malformed"));
        }
        return snapshots.aged(
                ItemColumns.NODES.page(
                        items.onBrokers(property).stream()
                                .filter(row -> region == null
                                        || region.matches(row.broker().region()))
                                .toList(),
                        query),
                name -> region == null || region.matches(name));
    }
}
