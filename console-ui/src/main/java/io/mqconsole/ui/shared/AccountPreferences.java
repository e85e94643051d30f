package io.mqconsole.ui.shared;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import io.mqconsole.access.Preferences;
import io.mqconsole.access.ProfileService;
import io.mqconsole.access.Rights;
import io.mqconsole.web.Failures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Language and colours of whoever looks: kept with the account when somebody is signed in, and in the browser in any
 * case. They are conveniences: when the database is away the browser's copy has to do.
 */
@Component
public class AccountPreferences {
    private static final String LOADED = AccountPreferences.class.getName();

    private final ProfileService profile;
    private final Rights rights;

    AccountPreferences(ProfileService profile, Rights rights) {
        this.profile = profile;
        this.rights = rights;
    }

    public void choose(Language language) {
        PreferenceCookies.remember(language);
        save(before -> new Preferences(stored(language), before.colorScheme()));
    }

    public void choose(Appearance appearance) {
        PreferenceCookies.remember(appearance);
        save(before -> new Preferences(before.language(), stored(appearance)));
    }

    /** Brings what the account has chosen to a page of a browser that does not know it yet. */
    void apply(UI ui) {
        VaadinSession session = ui.getSession();
        try {
            if (session.getAttribute(LOADED) != null || !mine()) {
                return;
            }
            Preferences chosen = profile.preferences();
            session.setAttribute(LOADED, true);
            if (chosen.language() != null) {
                Language language = shown(chosen.language());
                PreferenceCookies.remember(language);
                ui.setLocale(language.locale());
                ui.getPage().executeJs("document.documentElement.lang = $0", language.tag());
            }
            if (chosen.colorScheme() != null) {
                Appearance appearance = shown(chosen.colorScheme());
                PreferenceCookies.remember(appearance);
                ui.getPage().setColorScheme(appearance.scheme());
            }
        } catch (RuntimeException failure) {
            Failures.tell(failure);
        }
    }

    private interface Change {
        Preferences of(Preferences before);
    }

    private void save(Change change) {
        try {
            if (mine()) {
                profile.savePreferences(change.of(profile.preferences()));
            }
        } catch (RuntimeException failure) {
            Failures.tell(failure);
        }
    }

    private boolean mine() {
        return rights.may("profile:own");
    }

    private static Preferences.Language stored(Language language) {
        return language == Language.CHINESE ? Preferences.Language.ZH_CN : Preferences.Language.EN;
    }

    private static Language shown(Preferences.Language language) {
        return language == Preferences.Language.ZH_CN ? Language.CHINESE : Language.ENGLISH;
    }

    private static Preferences.@Nullable ColorScheme stored(Appearance appearance) {
        return switch (appearance) {
            case SYSTEM -> null;
            case LIGHT -> Preferences.ColorScheme.LIGHT;
            case DARK -> Preferences.ColorScheme.DARK;
        };
    }

    private static Appearance shown(Preferences.ColorScheme scheme) {
        return scheme == Preferences.ColorScheme.DARK ? Appearance.DARK : Appearance.LIGHT;
    }
}
