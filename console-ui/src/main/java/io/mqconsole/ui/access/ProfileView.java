package io.mqconsole.ui.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.access.Me;
import io.mqconsole.access.ProfileService;
import io.mqconsole.access.SessionService;
import io.mqconsole.ui.list.Facts;
import io.mqconsole.ui.list.Panel;
import io.mqconsole.ui.list.Warning;
import io.mqconsole.ui.shared.AccountPreferences;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Sentences;
import jakarta.annotation.security.PermitAll;

/** The user's own account: who, what may be done, password, language and colours, where signed in. */
@Route(AccessNavigation.PROFILE)
@PermitAll
class ProfileView extends ConsolePage implements BeforeEnterObserver {
    private final transient ProfileService profile;
    private final transient AccountPreferences preferences;
    private final transient SessionService sessions;
    private final transient Sentences sentences;
    private final transient Forms forms;
    private final Div body = new Div();

    ProfileView(
            ProfileService profile,
            AccountPreferences preferences,
            SessionService sessions,
            Sentences sentences,
            Forms forms) {
        super("profile.title");
        this.profile = profile;
        this.preferences = preferences;
        this.sessions = sessions;
        this.sentences = sentences;
        this.forms = forms;
        addClassName("profile");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Me me = profile.me();
        body.removeAll();
        if (me.mustChangePassword()) {
            body.add(new Warning(getTranslation("profile.must-change")));
        }
        body.add(new Panel(getTranslation("profile.password"), new PasswordForm(profile, forms)));
        if (!me.mustChangePassword()) {
            body.add(new Panel(getTranslation("profile.looks"), new PreferencesForm(preferences)));
            SessionsPanel open = new SessionsPanel(sessions, sentences);
            body.add(new Panel(getTranslation("session.title"), open));
            open.open(event.getLocation());
        }
        body.add(new Panel(
                getTranslation("profile.account"),
                new Facts()
                        .with(getTranslation("login.username"), me.name())
                        .with(getTranslation("profile.role"), new UserWords(this).type(me.role()))
                        .with(getTranslation("profile.permissions"), String.join(" · ", me.permissions()))));
    }
}
