package io.mqconsole.ui.config;

import com.vaadin.flow.component.Component;
import io.mqconsole.config.NameServerCell;
import io.mqconsole.config.NameServerComparison;
import io.mqconsole.config.NameServerComparison.Row;
import io.mqconsole.ui.catalogue.KeyWords;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.Tone;
import org.jspecify.annotations.Nullable;

/** Says in the language of a page how NameServers compare, and what a push would do to them. */
class NameServerWords {
    private final Component page;
    private final KeyWords keys;

    NameServerWords(Component page) {
        this.page = page;
        this.keys = new KeyWords(page);
    }

    State agreement(Row row) {
        if (row.values().size() < 2) {
            return State.of(page.getTranslation("config.ns-one-answer"), Tone.QUIET);
        }
        if (row.disagrees()) {
            return State.of(page.getTranslation("config.ns-differs"), Tone.WARN);
        }
        return row.individual()
                ? new State(
                        page.getTranslation("config.ns-individual"),
                        Tone.QUIET,
                        page.getTranslation("config.ns-individual-why"))
                : State.of(page.getTranslation("config.ns-same"), Tone.OK);
    }

    /** @return null for one that answered */
    @Nullable
    State silence(NameServerComparison comparison, String nameServer) {
        return comparison.failures().stream().anyMatch(failure -> failure.node().equals(nameServer))
                ? State.of(page.getTranslation("config.verdict.silent"), Tone.BAD)
                : null;
    }

    State effect(Row row) {
        return row.known() == null
                ? State.of(page.getTranslation("config.verdict.unknown"), Tone.QUIET)
                : keys.effect(row.known());
    }

    State verdict(NameServerCell.Verdict verdict) {
        return switch (verdict) {
            case FORBIDDEN -> State.of(page.getTranslation("config.verdict.forbidden"), Tone.BAD);
            case INVALID -> State.of(page.getTranslation("config.verdict.invalid"), Tone.BAD);
            case SILENT -> State.of(page.getTranslation("config.verdict.silent"), Tone.BAD);
            case SAME -> State.of(page.getTranslation("config.verdict.same"), Tone.QUIET);
            case NOT_TAKEN -> State.of(page.getTranslation("config.verdict.ignored"), Tone.BAD);
            case UNKNOWN_KEY -> State.of(page.getTranslation("config.verdict.unknown"), Tone.WARN);
            case RESTART -> State.of(page.getTranslation("config.verdict.restart"), Tone.WARN);
            case CHANGE -> State.of(page.getTranslation("config.verdict.change"), Tone.INFO);
        };
    }
}
