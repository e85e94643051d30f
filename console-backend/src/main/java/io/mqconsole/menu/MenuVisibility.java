package io.mqconsole.menu;

import io.mqconsole.access.ProfileService;
import io.mqconsole.access.Role;
import io.mqconsole.shared.RequiresPermission;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Says which entries of the menu the caller's role does not see. A matter of display: the pages stay open to whoever has the
 * right.
 */
@Service
public class MenuVisibility {
    private final MenuTable table;
    private final ProfileService profile;

    MenuVisibility(MenuTable table, ProfileService profile) {
        this.table = table;
        this.profile = profile;
    }

    /** The names of entries; empty for nothing. */
    @RequiresPermission("profile:read")
    public Set<String> hidden() {
        Role role = profile.me().role();
        return table.hidden().entrySet().stream()
                .filter(entry -> entry.getValue().contains(role))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Calls the listener when anything was hidden or is shown again, whoever stored it; it must be quick.
     *
     * @return ends the subscription
     */
    @RequiresPermission("profile:read")
    public Runnable watch(Consumer<String> listener) {
        return table.subscribe(listener);
    }
}
