package io.mqconsole.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.mqconsole.ui.shared.AccountPreferences;
import io.mqconsole.ui.shared.Language;

/** Offers the other language by its own name; the page is loaded again in it. */
public class LanguageSwitch extends Button {
    public LanguageSwitch(AccountPreferences preferences) {
        Language other = Language.ofLocale(getLocale()).orElse(Language.ENGLISH).other();
        setText(other.ownName());
        getElement().setAttribute("lang", other.tag());
        addThemeVariants(ButtonVariant.TERTIARY);
        setId("language-switch");
        addClickListener(click -> {
            preferences.choose(other);
            UI.getCurrent().getPage().reload();
        });
    }
}
