package io.mqconsole.ui.config;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.access.Rights;
import io.mqconsole.config.Danger;
import io.mqconsole.config.NameServerComparison;
import io.mqconsole.config.NameServerPushes;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.RowActions;
import io.mqconsole.ui.shared.SwitchedButtons;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done with the configuration of NameServers from their comparison. */
@org.springframework.stereotype.Component
class NameServerActions {
    private final NameServerPushes pushes;
    private final KnownKeys keys;
    private final ChangeParts parts;
    private final Rights rights;
    private final Forms forms;
    private final SwitchedButtons switched;

    NameServerActions(
            NameServerPushes pushes,
            KnownKeys keys,
            ChangeParts parts,
            Rights rights,
            Forms forms,
            SwitchedButtons switched) {
        this.pushes = pushes;
        this.keys = keys;
        this.parts = parts;
        this.rights = rights;
        this.forms = forms;
        this.switched = switched;
    }

    private boolean allowed() {
        return rights.may("config:write") && rights.may("change:write") && rights.may("change:read");
    }

    /**
     * @param again asks the NameServers once more
     * @return empty for who may not push
     */
    Optional<Component> pushButton(Component page, NameServerComparison comparison, Runnable again) {
        if (!allowed()) {
            return Optional.empty();
        }
        Button button = new Button(
                page.getTranslation("config.ns-push"),
                VaadinIcon.PAPERPLANE.create(),
                click -> dialog(comparison, null, again));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setId("ns-push");
        return Optional.of(switched.unlessOff(button, "namesrv-config.push"));
    }

    /** @param details shows or hides what is known of the key */
    Component of(NameServerComparison.Row row, NameServerComparison comparison, Runnable again, Runnable details) {
        RowActions actions = new RowActions(row.key(), switched);
        if (row.known() == null) {
            return actions;
        }
        actions.with(VaadinIcon.INFO_CIRCLE_O, "config.ns-more", "namesrv-config.list", details);
        if (allowed() && row.known().danger() != Danger.FORBIDDEN) {
            actions.with(
                    VaadinIcon.PAPERPLANE,
                    "config.ns-push-row",
                    "namesrv-config.push",
                    () -> dialog(comparison, row, again));
        }
        return actions;
    }

    private void dialog(NameServerComparison comparison, NameServerComparison.@Nullable Row row, Runnable again) {
        new NameServerPushDialog(pushes, keys, parts, forms, comparison, row)
                .whenWritten(again)
                .open();
    }
}
