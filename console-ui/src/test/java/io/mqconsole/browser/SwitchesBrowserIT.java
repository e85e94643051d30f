package io.mqconsole.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.mqconsole.access.Role;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.MqAdmin;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is switched off is refused on a page that was open before, and says why. */
@BrowserTest
class SwitchesBrowserIT {
    /** The console follows within 2 s, which ApiSwitchIT holds; the rest is for the pages to come up. */
    private static final Duration FOLLOWED = Duration.ofSeconds(20);

    @Autowired
    JdbcTemplate database;

    private final Visitors visitors;
    private final EmbeddedCluster cluster;

    SwitchesBrowserIT(Visitors visitors, EmbeddedCluster cluster) {
        this.visitors = visitors;
        this.cluster = cluster;
    }

    @AfterEach
    void everythingIsOn() {
        database.update("DELETE FROM api_switch");
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            Awaitility.await().atMost(FOLLOWED).untilAsserted(() -> {
                admin.visit("users");
                Assertions.assertThat(admin.find("#create-user").isEnabled()).isTrue();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void aDialogThatWasOpenBeforeIsRefusedAndSaysWhoAndWhy(Look look) {
        String create = look.say("Create a user", "新建用户");
        try (Visitor admin = visitors.admin(look);
                Visitor other = visitors.admin(look)) {
            admin.visit("users").sees("admin");
            admin.find("#create-user").click();
            admin.find("#user-name input").fill("too.late");

            other.visit("api-switches?name=users.create").sees(create);
            other.find(button(look.say("Switch off", "关闭"), "users.create")).click();
            other.find("#submit").click();
            other.sees(look.say("This is missing", "缺少此项"));
            other.find("#switch-reason textarea").fill(look.say("moving to LDAP", "正在迁移到 LDAP"));
            other.picture("switch-off");
            other.find("#submit").click();
            other.sees(look.say("is switched off", "已关闭"));
            other.visit("api-switches?enabled=false").sees(create);
            other.picture("switches");
            Assertions.assertThat(Accessibility.violations(other.page())).isEmpty();

            admin.find("#submit").click();
            admin.sees(look.say("moving to LDAP", "正在迁移到 LDAP"));
            admin.picture("switched-off");
            admin.visit("users").sees("admin");
            assertThat(admin.find("#create-user")).isDisabled();
            assertThat(admin.find(".switched-off").first()).hasAttribute("title", Pattern.compile("LDAP"));

            other.find(button(look.say("Switch on", "打开"), "users.create")).click();
            other.find("#submit").click();
            other.sees(look.say("is switched on", "已打开"));
            admin.visit("users");
            assertThat(admin.find("#create-user")).isEnabled();
        }
    }

    @Test
    void aListThatIsSwitchedOffSaysSoInsteadOfItsRows() {
        database.update(
                "INSERT INTO api_switch VALUES ('topics.list', FALSE, 'disks are slow', 'otto', UTC_TIMESTAMP(6), 1)");
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            Awaitility.await().atMost(FOLLOWED).ignoreExceptions().untilAsserted(() -> {
                admin.visit("topics");
                Assertions.assertThat(admin.find(".error-state").textContent()).contains("disks are slow", "otto");
            });
            admin.picture("switched-off-list");
            admin.visit("nodes").sees("broker-a");
        }
    }

    @Test
    void linksToAFileThatIsSwitchedOffAreDisabledAndSayWhy() {
        database.update(
                "INSERT INTO api_switch VALUES ('bulk.export', FALSE, 'disks are slow', 'otto', UTC_TIMESTAMP(6), 1)");
        String topic = "quays_" + UUID.randomUUID().toString().substring(0, 8);
        told("updateTopic", topic);
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            Awaitility.await().atMost(FOLLOWED).ignoreExceptions().untilAsserted(() -> {
                admin.visit("topics?topic=" + topic);
                Assertions.assertThat(admin.names().count()).isOne();
                Assertions.assertThat(admin.find(".list-tools .switched-off").getAttribute("title"))
                        .contains("disks are slow", "otto");
            });
            assertThat(admin.find("#export-rows")).not().hasAttribute("href", Pattern.compile(".*"));
            assertThat(admin.find("#export")).hasAttribute("href", Pattern.compile(".+"));
            admin.find("vaadin-grid vaadin-checkbox:visible").last().click();
            for (String file : List.of("#selected-yaml", "#selected-csv")) {
                assertThat(admin.find(file)).isVisible();
                assertThat(admin.find(file)).not().hasAttribute("href", Pattern.compile(".*"));
            }
            assertThat(admin.find("#selected-change")).isEnabled();
            admin.picture("switched-off-links");
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
        } finally {
            told("deleteTopic", topic);
        }
    }

    private void told(String command, String topic) {
        String where = cluster.topology().clusterName();
        MqAdmin.of(cluster).write(command, "-n", cluster.namesrvAddrs(), "-c", where, "-t", topic);
    }

    @Test
    void anAuditorSeesTheSwitchesAndTurnsNone() {
        OrdinaryUser.named("swen", Role.AUDITOR, database);
        try (Visitor swen = visitors.signedIn("swen", Look.ENGLISH_LIGHT)) {
            swen.visit("api-switches").sees("changes.list");
            assertThat(swen.find("vaadin-button[aria-label^='Switch off ']")).hasCount(0);
        }
    }

    private static String button(String act, String operation) {
        return "vaadin-button[aria-label='" + act + " " + operation + "']:visible";
    }
}
