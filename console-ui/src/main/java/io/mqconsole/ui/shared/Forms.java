package io.mqconsole.ui.shared;

import io.mqconsole.shared.Texts;
import org.springframework.stereotype.Component;

/** What every form needs to send itself without blocking the page and to say what was wrong. */
@Component
public class Forms {
    private final Background background;
    private final Texts texts;

    Forms(Background background, Texts texts) {
        this.background = background;
        this.texts = texts;
    }

    public Background background() {
        return background;
    }

    public FieldErrors errors() {
        return new FieldErrors(texts);
    }
}
