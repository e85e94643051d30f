package io.mqconsole.ui.audit;

import com.vaadin.flow.component.Component;
import io.mqconsole.audit.Outcome;
import io.mqconsole.shared.WayIn;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.Tone;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in the language of a page how somebody came in and how an act ended. */
class AuditWords {
    private final Component page;

    AuditWords(Component page) {
        this.page = page;
    }

    /** @param wayIn null where the row holds something that the console never writes */
    String wayIn(@Nullable WayIn wayIn) {
        if (wayIn == null) {
            return page.getTranslation("audit.not-written");
        }
        return page.getTranslation("audit.way." + wayIn.name().toLowerCase(Locale.ROOT));
    }

    /** @param outcome null where the row holds something that the console never writes */
    State outcome(@Nullable Outcome outcome) {
        if (outcome == null) {
            return State.of(page.getTranslation("audit.not-written"), Tone.BAD);
        }
        return State.of(
                page.getTranslation("audit.outcome." + outcome.name().toLowerCase(Locale.ROOT)),
                switch (outcome) {
                    case OK -> Tone.OK;
                    case FAILED -> Tone.WARN;
                    case REFUSED -> Tone.BAD;
                });
    }
}
