package io.mqconsole.ui.kv;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import io.mqconsole.ui.shared.CopyButton;

/** A whole value, as it is written. */
class KvValue extends Div {
    KvValue(String value) {
        addClassName("kv-value");
        Pre text = new Pre(value);
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", getTranslation("keyvalue.value"));
        add(text, new CopyButton(value));
    }
}
