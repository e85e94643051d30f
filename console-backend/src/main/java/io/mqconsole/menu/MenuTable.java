package io.mqconsole.menu;

import io.mqconsole.access.Role;
import io.mqconsole.kv.KvChanged;
import io.mqconsole.kv.KvStore;
import io.mqconsole.shared.RereadTable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The settings as they are now: read again at once when this console stores one, and at most {@link #REREAD} later when
 * another one does.
 */
@Component
class MenuTable implements DisposableBean {
    private static final Duration REREAD = Duration.ofSeconds(3);
    private static final Logger log = LoggerFactory.getLogger(MenuTable.class);

    private final KvStore store;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<String, Set<Role>> hidden = Map.of();
    private final RereadTable<Map<String, Set<Role>>> table;

    MenuTable(KvStore store) {
        this.store = store;
        this.table = new RereadTable<>("menu-settings", REREAD, before -> read());
    }

    /** The roles that an entry is hidden from, by its name. */
    Map<String, Set<Role>> hidden() {
        return hidden;
    }

    Runnable subscribe(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @EventListener
    void stored(KvChanged changed) {
        if (changed.namespace().equals(MenuSettings.NAMESPACE)) {
            table.reread();
        }
    }

    /** What could not be stored through the console is left out, so that nobody is locked out by the database either. */
    private Map<String, Set<Role>> read() {
        var found = new HashMap<String, Set<Role>>();
        store.values(MenuSettings.NAMESPACE)
                .forEach((key, value) -> HiddenFor.parse(value)
                        .filter(parsed -> !MenuSettings.locksOut(key, parsed))
                        .ifPresent(parsed -> found.put(key, parsed.roles())));
        Map<String, Set<Role>> now = Map.copyOf(found);
        if (!now.equals(hidden)) {
            hidden = now;
            listeners.forEach(MenuTable::tell);
        }
        return now;
    }

    private static void tell(Consumer<String> listener) {
        try {
            listener.accept(MenuSettings.NAMESPACE);
        } catch (RuntimeException e) {
            log.warn("A page could not be told that the menu has changed", e);
        }
    }

    @Override
    public void destroy() {
        table.close();
    }
}
