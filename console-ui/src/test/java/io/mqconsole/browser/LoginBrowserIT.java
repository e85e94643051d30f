package io.mqconsole.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Coming in, in both languages, and being told why not. */
@BrowserTest
class LoginBrowserIT {
    @LocalServerPort
    int port;

    private final Browser browser;

    LoginBrowserIT(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource
    void theLoginPageSpeaksTheBrowsersLanguage(Look look) {
        try (Visitor stranger = Visitor.open(browser, port, look)) {
            stranger.visit("nodes");
            stranger.sees(look.say("Sign in to see", "登录后查看"));
            stranger.picture("login");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void aWrongPasswordIsSaidSo(Look look) {
        try (Visitor stranger = Visitor.open(browser, port, look)) {
            stranger.visit("login");
            stranger.type("nobody-" + look.fileSuffix, "wrong");
            stranger.sees(look.say("Wrong user name or password", "用户名或密码错误"));
        }
    }

    @Test
    void theLanguageIsChangedBeforeSigningInAndStays() {
        try (Visitor admin = Visitor.open(browser, port, Look.ENGLISH_LIGHT)) {
            admin.visit("login");
            admin.find("#language-switch").click();
            admin.sees("登录后查看");
            admin.type("admin", BrowserTest.ADMIN_PASSWORD);
            admin.page().waitForURL(url -> !url.contains("/login"));
            admin.sees("节点管理");
            admin.find("#language-switch").click();
            admin.sees("Audit trail");
        }
    }

    @Test
    void signingOutEndsTheSession() {
        try (Visitor admin = Visitor.admin(browser, port, Look.ENGLISH_LIGHT)) {
            admin.find("#user-menu").click();
            admin.page().getByText("Sign out").click();
            admin.page().waitForURL(url -> url.contains("/login"));
            admin.visit("nodes");
            PlaywrightAssertions.assertThat(admin.find(".login-page")).isVisible();
        }
    }
}
