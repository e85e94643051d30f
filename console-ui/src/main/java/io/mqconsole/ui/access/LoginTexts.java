package io.mqconsole.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.login.LoginI18n;

/** The words of Vaadin's login form in our languages. */
final class LoginTexts {
    private LoginTexts() {}

    static LoginI18n of(Component page, LoginProblem problem) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form form = texts.getForm();
        form.setTitle("");
        form.setUsername(page.getTranslation("login.username"));
        form.setPassword(page.getTranslation("login.password"));
        form.setSubmit(page.getTranslation("login.submit"));
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(page.getTranslation("login." + problem.slug()));
        error.setMessage(page.getTranslation("login." + problem.slug() + "-hint"));
        error.setUsername(page.getTranslation("login.username-missing"));
        error.setPassword(page.getTranslation("login.password-missing"));
        return texts;
    }
}
