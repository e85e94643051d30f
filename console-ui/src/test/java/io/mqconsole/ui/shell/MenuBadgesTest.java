package io.mqconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MenuBadgesTest {
    private final List<Consumer<String>> listeners = new ArrayList<>();

    /** A badge that cannot be counted while it is broken. */
    private record Badge(String titleKey, int number, boolean broken, List<Consumer<String>> listeners)
            implements MenuBadge {
        @Override
        public int count() {
            if (broken) {
                throw new IllegalStateException("no database");
            }
            return number;
        }

        @Override
        public String words(Component menu, int count) {
            return String.valueOf(count);
        }

        @Override
        public Runnable watch(Consumer<String> listener) {
            if (broken) {
                throw new IllegalStateException("no database");
            }
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }

    private final MenuBadges badges = new MenuBadges(
            List.of(new Badge("menu.broken", 5, true, listeners), new Badge("menu.config", 3, false, listeners)));

    @Test
    void whatCannotBeCountedShowsNothingAndKeepsNobodyElseFromIt() {
        Map<String, Integer> shown = new LinkedHashMap<>();
        badges.count((badge, number) -> shown.put(badge.titleKey(), number));
        assertThat(shown).isEqualTo(Map.of("menu.broken", 0, "menu.config", 3));
    }

    @Test
    void whoWatchesHearsOfThoseThatCanBeWatchedUntilTheEnd() {
        List<String> heard = new ArrayList<>();
        Runnable end = badges.watch(heard::add);
        listeners.forEach(listener -> listener.accept("moved"));
        assertThat(heard).containsExactly("moved");
        end.run();
        assertThat(listeners).isEmpty();
    }
}
