package io.mqconsole.ui.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinRequest;
import io.mqconsole.ui.shared.AccountPreferences;
import io.mqconsole.ui.shared.Appearance;
import io.mqconsole.ui.shared.Language;
import io.mqconsole.ui.shared.PreferenceCookies;

/** Language and colours, kept with the account and taken along to every browser. */
class PreferencesForm extends Div {
    PreferencesForm(AccountPreferences preferences) {
        addClassName("form-row");
        Select<Language> language = new Select<>();
        language.setId("profile-language");
        language.setLabel(getTranslation("profile.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.ofLocale(getLocale()).orElse(Language.ENGLISH));
        language.addValueChangeListener(change -> {
            preferences.choose(change.getValue());
            UI.getCurrent().getPage().reload();
        });
        Select<Appearance> appearance = new Select<>();
        appearance.setId("profile-appearance");
        appearance.setLabel(getTranslation("appearance.label"));
        appearance.setItems(Appearance.values());
        appearance.setItemLabelGenerator(value -> getTranslation("appearance." + value.tag()));
        appearance.setValue(PreferenceCookies.appearance(VaadinRequest.getCurrent()));
        appearance.addValueChangeListener(change -> {
            preferences.choose(change.getValue());
            UI.getCurrent().getPage().setColorScheme(change.getValue().scheme());
        });
        add(language, appearance);
    }
}
