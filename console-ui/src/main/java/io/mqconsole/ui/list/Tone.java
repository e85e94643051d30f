package io.mqconsole.ui.list;

import java.util.Locale;

/** How good a state is; each has its own colour and its own sign, so it can be told without colours. */
public enum Tone {
    OK,
    WARN,
    BAD,
    INFO,
    QUIET;

    public boolean isBad() {
        return this == BAD;
    }

    /** The style class of a state in this tone. */
    public String className() {
        return "state-" + name().toLowerCase(Locale.ROOT);
    }
}
