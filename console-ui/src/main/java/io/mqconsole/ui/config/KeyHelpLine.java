package io.mqconsole.ui.config;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.config.ConfigKey;
import io.mqconsole.config.Uptake;
import io.mqconsole.ui.catalogue.KeyWords;
import io.mqconsole.ui.list.Facts;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.StateBadge;
import io.mqconsole.ui.list.Tone;
import java.util.Optional;

/** What one must know of the key that is being written down: what it does, what may be saved, and when it counts. */
class KeyHelpLine extends Div {
    private final KeyWords words = new KeyWords(this);

    KeyHelpLine() {
        addClassName("key-help");
        setVisible(false);
    }

    void show(Optional<ConfigKey> found) {
        removeAll();
        setVisible(found.isPresent());
        found.ifPresent(this::describe);
    }

    private void describe(ConfigKey key) {
        if (key.help() != null) {
            add(new Div(key.help().in(getLocale())));
        }
        Facts facts = new Facts()
                .with(getTranslation("config-key.allowed"), words.allowed(key))
                .with(getTranslation("config-key.default"), key.defaultValue())
                .with(getTranslation("config-key.effect"), new StateBadge(words.effect(key)));
        if (key.uptake() == Uptake.IGNORED || key.uptake() == Uptake.COERCED || key.uptake() == Uptake.REJECTED) {
            facts.with(
                    getTranslation("config-key.uptake"),
                    new StateBadge(State.of(words.uptake(key.uptake()), Tone.BAD)));
        }
        add(facts);
    }
}
