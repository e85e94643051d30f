package io.mqconsole.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Coming in, in both languages, and being told why not. */
@BrowserTest
class LoginBrowserIT {
    @Autowired
    JdbcTemplate database;

    private final Visitors visitors;

    LoginBrowserIT(Visitors visitors) {
        this.visitors = visitors;
    }

    @ParameterizedTest
    @EnumSource
    void theLoginPageSpeaksTheBrowsersLanguage(Look look) {
        try (Visitor stranger = visitors.stranger(look)) {
            stranger.visit("nodes");
            stranger.sees(look.say("Sign in to see", "登录后查看"));
            stranger.picture("login");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void aWrongPasswordIsSaidSo(Look look) {
        try (Visitor stranger = visitors.stranger(look)) {
            stranger.visit("login");
            stranger.type("nobody-" + look.fileSuffix, "wrong");
            stranger.sees(look.say("Wrong user name or password", "用户名或密码错误"));
        }
    }

    @Test
    void whoGuessesTooOftenIsToldToWait() {
        try (Visitor guesser = visitors.stranger(Look.ENGLISH_LIGHT)) {
            guesser.visit("login");
            for (int i = 0; i < 5; i++) {
                guesser.type("guessed", "wrong-" + i);
                guesser.sees("Wrong user name or password");
            }
            guesser.type("guessed", "wrong again");
            guesser.sees("Too many failed attempts");
            guesser.picture("login-throttled");
        }
    }

    @Test
    void theLanguageIsChangedBeforeSigningIn() {
        try (Visitor stranger = visitors.stranger(Look.ENGLISH_LIGHT)) {
            stranger.visit("login");
            stranger.find("#language-switch").click();
            stranger.sees("登录后查看");
            stranger.type("admin", BrowserTest.ADMIN_PASSWORD);
            stranger.page().waitForURL(url -> !url.contains("/login"));
            stranger.sees("操作审计");
        }
    }

    @Test
    void theLanguageOfAnAccountGoesWithItToOtherBrowsers() {
        OrdinaryUser.named("lin", database);
        try (Visitor lin = visitors.signedIn("lin", Look.ENGLISH_LIGHT)) {
            lin.find("#language-switch").click();
            lin.sees("访问令牌");
        }
        try (Visitor elsewhere = visitors.signedIn("lin", Look.ENGLISH_DARK)) {
            elsewhere.sees("访问令牌");
            elsewhere.visit("profile").sees("个人中心");
        }
    }

    @Test
    void whoHasAFirstPasswordChangesItBeforeAnythingElse() {
        OrdinaryUser.named("wu", database);
        database.update("UPDATE console_user SET must_change_password = TRUE WHERE name = 'wu'");
        try (Visitor wu = visitors.signedIn("wu", Look.ENGLISH_LIGHT)) {
            wu.visit("tokens").sees("This is a first password");
            wu.find("#password-current input").fill(BrowserTest.ADMIN_PASSWORD);
            wu.find("#password-new input").fill("another-long-Secret-7");
            wu.find("#password-again input").fill("another-long-Secret-7");
            wu.find("#password-change").click();
            wu.sees("My topics");
        }
    }

    @Test
    void signingOutEndsTheSession() {
        try (Visitor admin = visitors.signedIn("admin", Look.ENGLISH_LIGHT)) {
            admin.find("#user-menu").click();
            admin.page().getByText("Sign out").click();
            admin.page().waitForURL(url -> url.contains("/login"));
            admin.visit("nodes");
            PlaywrightAssertions.assertThat(admin.find(".login-page")).isVisible();
        }
    }
}
