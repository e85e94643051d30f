package io.mqconsole.ui.shell;

import io.mqconsole.access.Rights;
import io.mqconsole.menu.MenuNames;
import io.mqconsole.menu.MenuVisibility;
import io.mqconsole.web.Failures;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Knows which pages the present user may open and is shown, in the order of the menu. */
@Component
class Menu implements MenuNames {
    private final List<MenuEntry> entries;
    private final Rights rights;
    private final MenuVisibility visibility;

    Menu(List<MenuEntry> entries, Rights rights, MenuVisibility visibility) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing(MenuEntry::section).thenComparingInt(MenuEntry::order))
                .toList();
        this.rights = rights;
        this.visibility = visibility;
    }

    /** Calls the listener when entries were hidden or are shown again; never, while the rights cannot be read. */
    Runnable watch(Consumer<String> listener) {
        try {
            return visibility.watch(listener);
        } catch (RuntimeException failure) {
            Failures.tell(failure);
            return () -> {};
        }
    }

    @Override
    public List<String> names() {
        return entries.stream().map(MenuEntry::name).toList();
    }

    /** Nothing while the rights cannot be read: the frame comes up all the same, and the page inside says what is wrong. */
    List<MenuEntry> mine() {
        try {
            Set<String> hidden = visibility.hidden();
            return entries.stream()
                    .filter(entry -> rights.may(entry.permission()) && !hidden.contains(entry.name()))
                    .toList();
        } catch (RuntimeException failure) {
            Failures.tell(failure);
            return List.of();
        }
    }
}
