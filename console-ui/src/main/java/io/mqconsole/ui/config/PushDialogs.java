package io.mqconsole.ui.config;

import io.mqconsole.access.Rights;
import io.mqconsole.change.ChangeService;
import io.mqconsole.config.ConfigPushes;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.change.PlanDialog;
import io.mqconsole.ui.shared.Forms;
import org.springframework.stereotype.Component;

/** Opens the form of a push, from wherever somebody wants one. */
@Component
class PushDialogs {
    private final ConfigPushes pushes;
    private final ConfigPlaces places;
    private final ChangeService changes;
    private final ChangeParts parts;
    private final Rights rights;
    private final Forms forms;

    PushDialogs(
            ConfigPushes pushes,
            ConfigPlaces places,
            ChangeService changes,
            ChangeParts parts,
            Rights rights,
            Forms forms) {
        this.pushes = pushes;
        this.places = places;
        this.changes = changes;
        this.parts = parts;
        this.rights = rights;
        this.forms = forms;
    }

    /** Whether this user may push, and see what comes of it. */
    boolean allowed() {
        return rights.may("config:write")
                && rights.may("node:read")
                && rights.may("change:write")
                && rights.may("change:read");
    }

    PlanDialog startingWith(PushStart start) {
        return new PushDialog(pushes, places, changes, parts, forms, start);
    }
}
