package io.mqconsole.ui.shell;

import io.mqconsole.access.Rights;
import io.mqconsole.web.Failures;
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

    /** Nothing while the rights cannot be read: the frame comes up all the same, and the page inside says what is wrong. */
    List<MenuEntry> mine() {
        try {
            return entries.stream()
                    .filter(entry -> rights.may(entry.permission()))
                    .toList();
        } catch (RuntimeException failure) {
            Failures.tell(failure);
            return List.of();
        }
    }
}
