package io.mqconsole.ui.shell;

import io.mqconsole.web.Failures;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Counts for the menu what wants a look. What cannot be counted now shows no number; the page itself says why. */
@Component
class MenuBadges {
    private final List<MenuBadge> badges;

    MenuBadges(List<MenuBadge> badges) {
        this.badges = badges;
    }

    /** Hands over each with its present number. */
    void count(BiConsumer<MenuBadge, Integer> shown) {
        badges.forEach(badge -> shown.accept(badge, count(badge)));
    }

    private static int count(MenuBadge badge) {
        try {
            return badge.count();
        } catch (RuntimeException failure) {
            Failures.tell(failure);
            return 0;
        }
    }

    /** Calls the listener when any of the numbers may be another one. */
    Runnable watch(Consumer<String> listener) {
        List<Runnable> ends =
                badges.stream().map(badge -> watch(badge, listener)).toList();
        return () -> ends.forEach(Runnable::run);
    }

    private static Runnable watch(MenuBadge badge, Consumer<String> listener) {
        try {
            return badge.watch(listener);
        } catch (RuntimeException failure) {
            Failures.tell(failure);
            return () -> {};
        }
    }
}
