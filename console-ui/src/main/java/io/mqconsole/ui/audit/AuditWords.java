package io.mqconsole.ui.audit;

import com.vaadin.flow.component.Component;
import io.mqconsole.audit.Outcome;
import io.mqconsole.shared.WayIn;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.Tone;
import java.util.Locale;

/** Says in the language of a page how somebody came in and how an act ended. */
class AuditWords {
    private final Component page;

    AuditWords(Component page) {
        this.page = page;
    }

    String wayIn(WayIn wayIn) {
        return page.getTranslation("audit.way." + wayIn.name().toLowerCase(Locale.ROOT));
    }

    State outcome(Outcome outcome) {
        return State.of(
                page.getTranslation("audit.outcome." + outcome.name().toLowerCase(Locale.ROOT)),
                switch (outcome) {
                    case OK -> Tone.OK;
                    case FAILED -> Tone.WARN;
                    case REFUSED -> Tone.BAD;
                });
    }
}
