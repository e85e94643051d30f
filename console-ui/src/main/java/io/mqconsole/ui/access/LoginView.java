package io.mqconsole.ui.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.mqconsole.ui.shared.AccountPreferences;
import io.mqconsole.ui.shell.AppearanceSwitch;
import io.mqconsole.ui.shell.LanguageSwitch;
import java.util.Optional;

/** The only page before signing in; it says why an attempt failed. */
@Route(value = LoginView.PATH, autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "login";

    private final LoginForm form = new LoginForm();

    LoginView(AccountPreferences preferences) {
        addClassName("login-page");
        form.setAction(PATH);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(LoginTexts.of(this, LoginProblem.BAD_CREDENTIALS));

        Image sign = new Image("console/favicon.svg", "");
        Div brand = new Div(sign, new H1("mqconsole"));
        brand.addClassName("login-brand");
        Paragraph claim = new Paragraph(getTranslation("login.claim"));
        claim.addClassName("login-claim");
        Div card = new Div(brand, claim, form);
        card.addClassName("login-card");
        Div switches = new Div(new LanguageSwitch(preferences), new AppearanceSwitch(preferences));
        switches.addClassName("login-switches");
        add(switches, card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<LoginProblem> ended = EndNotice.take(VaadinRequest.getCurrent(), VaadinResponse.getCurrent())
                .map(LoginProblem::of);
        LoginProblem.in(event.getLocation().getQueryParameters())
                .or(() -> ended)
                .ifPresent(problem -> {
                    form.setI18n(LoginTexts.of(this, problem));
                    form.setError(true);
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · mqconsole";
    }
}
