package io.mqconsole.ui.kv;

import com.vaadin.flow.component.Component;
import io.mqconsole.kv.KvLive.AtNameServer;
import io.mqconsole.kv.KvRow;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.Tone;

/** Says in the language of a page how values are. */
final class KvWords {
    private static final int SHORT = 120;

    private final Component page;

    KvWords(Component page) {
        this.page = page;
    }

    /** Enough of a value to know it again, in one line. */
    static String start(KvRow row) {
        String line = shortened(row.value());
        return row.cut() && !line.endsWith("…") ? line + "…" : line;
    }

    static String shortened(String value) {
        String line = value.replaceAll("\\R", " ⏎ ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT) + "…";
    }

    State verdict(AtNameServer at) {
        return switch (at.verdict()) {
            case SAME -> State.of(page.getTranslation("keyvalue.live.same"), Tone.OK);
            case DIFFERENT -> State.of(page.getTranslation("keyvalue.live.different"), Tone.WARN);
            case MISSING -> State.of(page.getTranslation("keyvalue.live.missing"), Tone.WARN);
            case ONLY_THERE -> State.of(page.getTranslation("keyvalue.live.only-there"), Tone.WARN);
            case UNKNOWN -> State.of(page.getTranslation("keyvalue.live.unknown"), Tone.BAD);
        };
    }
}
