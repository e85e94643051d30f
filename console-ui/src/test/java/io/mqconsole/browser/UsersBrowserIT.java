package io.mqconsole.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.mqconsole.access.Role;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Users from the invitation to the end, as an administrator and as they themselves see it. */
@BrowserTest
class UsersBrowserIT {
    private static final String OWN_PASSWORD = "the-Rain-in-Spain-9";

    @Autowired
    JdbcTemplate database;

    private final Visitors visitors;

    UsersBrowserIT(Visitors visitors) {
        this.visitors = visitors;
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void anInvitedOperatorLogsInAndIsRemoved(Look look) {
        String name = "night." + look.name().toLowerCase(Locale.ROOT);
        try (Visitor admin = visitors.admin(look)) {
            admin.visit("users").sees("admin");
            admin.find("#create-user").click();
            admin.find("#user-name input").fill("?");
            admin.find("#submit").click();
            admin.sees(look.say("2 to 64 letters", "需要 2 到 64 个字母"));
            admin.find("#user-name input").fill(name);
            type(admin, look.say("Operator", "运维"));
            admin.picture("user-new");
            admin.find("#submit").click();
            String password = admin.find("#secret input").inputValue();
            admin.picture("user-password");
            admin.find("#close").click();
            Assertions.assertThat(admin.page().content()).doesNotContain(password);
            admin.sees(look.say("Invited", "待首次登录"));
            admin.picture("users");
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();

            try (Visitor operator = visitors.stranger(look)) {
                operator.signIn(name, password);
                operator.find("#password-current input").fill(password);
                operator.find("#password-new input").fill(OWN_PASSWORD);
                operator.find("#password-again input").fill(OWN_PASSWORD);
                operator.find("#password-change").click();
                operator.sees(look.say("Nodes", "节点管理"));
                assertThat(menuEntry(operator, look.say("Users", "用户管理"))).hasCount(0);
            }

            String remove = "vaadin-button[aria-label='" + look.say("Delete ", "删除 ") + name + "']:visible";
            admin.find(remove).click();
            admin.confirm();
            admin.sees(look.say("was deleted", "已删除"));
            assertThat(admin.find(remove)).hasCount(0);
        }
    }

    @Test
    void aRoleThatIsTakenAwayWhileAPageIsOpenEndsAtTheNextClick() {
        OrdinaryUser.named("otis", Role.OPERATOR, database);
        try (Visitor otis = visitors.signedIn("otis", Look.ENGLISH_LIGHT);
                Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            otis.visit("topics").sees("Topics");
            admin.visit("users?name=otis");
            admin.find("vaadin-button[aria-label='Change otis']").click();
            type(admin, "User");
            admin.picture("user-edit");
            admin.find("#submit").click();
            admin.sees("was changed");

            menuEntry(otis, "Nodes").click();
            otis.sees("may not open");
        }
    }

    @Test
    void aResetPasswordEndsTheOpenPage() {
        OrdinaryUser.named("rita", database);
        try (Visitor rita = visitors.signedIn("rita", Look.ENGLISH_LIGHT);
                Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            rita.visit("tokens").sees("Access tokens");
            admin.visit("users?name=rita");
            admin.find("vaadin-button[aria-label='Reset password rita']").click();
            admin.find("#submit").click();
            String password = admin.find("#secret input").inputValue();
            admin.find("#close").click();

            rita.find(".create-token").first().click();
            assertThat(rita.find(".login-page")).isVisible();
            rita.type("rita", password);
            rita.sees("This is a first password");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void anAuditorReadsUsersAndChangesNothing(Look look) {
        OrdinaryUser.named("audrey", Role.AUDITOR, database);
        try (Visitor audrey = visitors.signedIn("audrey", look)) {
            audrey.visit("users").sees("admin");
            assertThat(audrey.find("#create-user")).not().isVisible();
            assertThat(audrey.find("vaadin-button[aria-label^='" + look.say("Delete ", "删除 ") + "']"))
                    .hasCount(0);
            audrey.visit("regions").sees("default");
            assertThat(audrey.find(".add-region")).hasCount(0);
        }
    }

    private static Locator menuEntry(Visitor visitor, String label) {
        return visitor.find("vaadin-side-nav-item").filter(new Locator.FilterOptions().setHasText(label));
    }

    private static void type(Visitor visitor, String label) {
        visitor.find("#user-type vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + label)))
                .first()
                .click();
    }
}
