package io.mqconsole.ui.shell;

import io.mqconsole.access.Rights;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Knows which pages the present user may open, in the order of the menu. */
@Component
class Menu {
    private final List<MenuEntry> entries;
    private final Rights rights;

    Menu(List<MenuEntry> entries, Rights rights) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing(MenuEntry::section).thenComparingInt(MenuEntry::order))
                .toList();
        this.rights = rights;
    }

    List<MenuEntry> mine() {
        return entries.stream().filter(entry -> rights.may(entry.permission())).toList();
    }
}
