package io.mqconsole.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who is signed in twice ends the session that was forgotten elsewhere. */
@BrowserTest
class SessionsBrowserIT {
    @Autowired
    JdbcTemplate database;

    private final Visitors visitors;

    SessionsBrowserIT(Visitors visitors) {
        this.visitors = visitors;
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void theNextClickInASessionThatWasEndedElsewhereLeadsToTheLoginWhichSaysWhy(Look look) {
        String name = "sue." + look.name().toLowerCase(Locale.ROOT);
        OrdinaryUser.named(name, database);
        try (Visitor here = visitors.signedIn(name, look);
                Visitor there = visitors.signedIn(name, look)) {
            there.visit("tokens").sees(look.say("Access tokens", "访问令牌"));
            here.visit("profile").sees(look.say("This session", "当前会话"));
            assertThat(here.find("vaadin-button[aria-label^='" + look.say("End ", "结束") + "']"))
                    .hasCount(1);
            here.picture("sessions");
            Assertions.assertThat(Accessibility.violations(here.page())).isEmpty();
            here.find("vaadin-button[aria-label^='" + look.say("End ", "结束") + "']")
                    .click();
            here.confirm();
            here.sees(look.say("was ended", "已结束"));

            there.page().waitForTimeout(3_500); // what the console remembers of an account is 3 s old at most
            there.find(".create-token").first().click();
            assertThat(there.find(".login-page")).isVisible();
            there.sees(look.say("ended in another", "在其他会话中被结束"));
            there.picture("session-ended");
            there.type(name, BrowserTest.ADMIN_PASSWORD);
            there.sees(look.say("Access tokens", "访问令牌"));

            here.visit("profile");
            here.find("#end-other-sessions").click();
            here.confirm();
            here.sees(look.say("All other sessions", "其他会话均已"));
        }
    }
}
