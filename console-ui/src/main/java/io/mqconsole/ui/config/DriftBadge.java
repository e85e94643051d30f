package io.mqconsole.ui.config;

import com.vaadin.flow.component.Component;
import io.mqconsole.access.Rights;
import io.mqconsole.config.ConfigDrift;
import io.mqconsole.ui.shell.MenuBadge;
import java.util.function.Consumer;

/** Shows in the menu how many differences from what was pushed there are that nobody ignores. */
@org.springframework.stereotype.Component
class DriftBadge implements MenuBadge {
    private final ConfigDrift drift;
    private final Rights rights;

    DriftBadge(ConfigDrift drift, Rights rights) {
        this.drift = drift;
        this.rights = rights;
    }

    @Override
    public String titleKey() {
        return ConfigNavigation.TITLE;
    }

    @Override
    public int count() {
        return readable() ? drift.counting() : 0;
    }

    @Override
    public String words(Component menu, int count) {
        return menu.getTranslation("menu.config-drift", count);
    }

    @Override
    public Runnable watch(Consumer<String> listener) {
        return readable() ? drift.watch(listener) : () -> {};
    }

    private boolean readable() {
        return rights.may("config:read");
    }
}
