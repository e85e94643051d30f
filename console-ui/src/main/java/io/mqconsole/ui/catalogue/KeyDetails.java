package io.mqconsole.ui.catalogue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.config.ConfigKey;
import io.mqconsole.config.Uptake;
import io.mqconsole.ui.list.Facts;
import io.mqconsole.ui.list.StateBadge;

/** All that is known of one configuration key: what it does, what may be saved, and what nodes make of it. */
public final class KeyDetails extends Div {
    public KeyDetails(ConfigKey key) {
        addClassName("key-details");
        var words = new KeyWords(this);
        if (key.help() != null) {
            add(new Paragraph(key.help().in(getLocale())));
        }
        Facts facts = new Facts()
                .with(getTranslation("config-key.allowed"), words.allowed(key))
                .with(getTranslation("config-key.default"), key.defaultValue())
                .with(getTranslation("config-key.effect"), new StateBadge(words.effect(key)))
                .with(getTranslation("config-key.evidence"), key.evidence())
                .with(getTranslation("config-key.danger"), new StateBadge(words.danger(key.danger())))
                .with(getTranslation("config-key.uptake"), words.uptake(key.uptake()));
        if (key.uptakeOfInvalid() != Uptake.NOT_MEASURED) {
            facts.with(getTranslation("config-key.uptake-of-invalid"), words.uptake(key.uptakeOfInvalid()));
        }
        add(facts);
    }
}
