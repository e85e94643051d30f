package io.mqconsole.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import io.mqconsole.access.Role;
import io.mqconsole.access.User;
import io.mqconsole.access.UserService;
import io.mqconsole.shared.CurrentUser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trail as an auditor works with it: what was changed, whether it is all there, and a copy to take along. */
@BrowserTest
class AuditBrowserIT {
    @Autowired
    JdbcTemplate database;

    @Autowired
    UserService users;

    @Autowired
    CurrentUser currentUser;

    private final Visitors visitors;

    AuditBrowserIT(Visitors visitors) {
        this.visitors = visitors;
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void aRowShowsWhatDiffersAndNothingElse(Look look) {
        String name = promoted("diff." + look.name().toLowerCase(Locale.ROOT));
        try (Visitor admin = visitors.admin(look)) {
            admin.visit("audit?action=user.update&resource=" + name);
            admin.page().getByText("user/" + name).first().click();
            assertThat(admin.find(".difference:visible tbody tr").filter(has("userType")))
                    .containsText("USER");
            assertThat(admin.find(".difference:visible tbody tr").filter(has("userType")))
                    .containsText("AUDITOR");
            assertThat(admin.find(".difference:visible tbody tr").filter(has("createdAt")))
                    .hasCount(0);
            admin.sees(look.say("Before", "变更前"));
            admin.picture("audit-difference");
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void anIntactTrailGivesAHeadThatIsFoundAgainAndAChangedByteIsNamed(Look look) {
        promoted("verify." + look.name().toLowerCase(Locale.ROOT));
        try (Visitor admin = visitors.admin(look)) {
            admin.visit("audit");
            verify(admin);
            admin.sees(look.say("Intact", "完好"));
            admin.picture("audit-intact");
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
            admin.find("#close").click();

            long id = database.queryForObject("SELECT sequence FROM audit_head", Long.class);
            String hash = database.queryForObject("SELECT LOWER(HEX(hash)) FROM audit_head", String.class);
            admin.find("#verify").click();
            admin.find("#noted-sequence input").fill(Long.toString(id));
            admin.find("#submit").click();
            admin.sees(look.say("Give the number of a row and its hash", "行号与哈希必须同时给出"));
            admin.find("#noted-hash input").fill(hash);
            admin.find("#submit").click();
            admin.sees(look.say("still part of it", "仍在其中"));
            admin.find("#close").click();

            flip(id - 1);
            try {
                verify(admin);
                admin.sees(look.say("Row " + (id - 1) + " is not what was written", "第 " + (id - 1) + " 行与当初写入的不一致"));
                admin.sees(look.say("Broken", "已被破坏"));
                admin.picture("audit-broken");
                Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
            } finally {
                flip(id - 1);
            }
            admin.find("#close").click();
            verify(admin);
            admin.sees(look.say("Intact", "完好"));
        }
    }

    @Test
    void theFilteredRowsAreTakenAlongInBothForms() throws IOException {
        String name = promoted("export");
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("audit?resource=user/" + name).sees("user/" + name);
            Download file = admin.page()
                    .waitForDownload(() -> admin.find("#export-json").click());
            JsonNode export = JsonMapper.shared().readTree(Files.readString(file.path()));
            JsonNode head = export.path("head");
            Assertions.assertThat(file.suggestedFilename())
                    .isEqualTo("audit-" + head.path("sequence").asLong() + ".json");
            Assertions.assertThat(head.path("hash").asString()).matches("[0-9a-f]{64}");
            Assertions.assertThat(export.path("rows"))
                    .isNotEmpty()
                    .allSatisfy(
                            row -> Assertions.assertThat(row.path("resource").asString())
                                    .isEqualTo("user/" + name));

            Download csv =
                    admin.page().waitForDownload(() -> admin.find("#export").click());
            Assertions.assertThat(csv.suggestedFilename()).matches("audit-[0-9]+\\.csv");
            Assertions.assertThat(Files.readString(csv.path()))
                    .contains("changeId,id,hash", "user/" + name)
                    .contains(export.path("rows").get(0).path("hash").asString());
        }
    }

    /** Somebody whose type an administrator has changed. */
    private String promoted(String name) {
        OrdinaryUser.named(name, database);
        currentUser.asSystem(() -> {
            User user = users.get(name);
            users.update(name, Role.AUDITOR, true, List.of(), user.version());
        });
        return name;
    }

    private static void verify(Visitor visitor) {
        visitor.find("#verify").click();
        visitor.find("#submit").click();
    }

    private void flip(long id) {
        database.update(
                "UPDATE audit_event SET actor = CONCAT(CHAR(ASCII(actor) ^ 1), SUBSTR(actor, 2)) WHERE id = ?", id);
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
