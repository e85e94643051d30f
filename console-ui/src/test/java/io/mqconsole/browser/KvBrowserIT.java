package io.mqconsole.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.mqconsole.kv.KvService;
import io.mqconsole.shared.CurrentUser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Key-value settings as an operator keeps them, publishes them, and hides entries of the menu with them. */
@BrowserTest
class KvBrowserIT {
    @Autowired
    KvService kv;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    JdbcTemplate database;

    private final Visitors visitors;

    KvBrowserIT(Visitors visitors) {
        this.visitors = visitors;
    }

    @BeforeEach
    @AfterEach
    void nothingIsStored() {
        database.update("DELETE FROM kv_item");
        database.update("DELETE FROM kv_revision");
    }

    private void store(String namespace, String key, String value) {
        currentUser.asSystem(() -> kv.create(namespace, key, value));
    }

    private static Locator action(Visitor visitor, String english, String chinese, String key) {
        return visitor.find(
                "vaadin-button[aria-label='" + visitor.look.say(english, chinese) + " " + key + "']:visible");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void aKeyIsStoredPublishedComparedChangedAndSetBack(Look look) {
        String name = "shop." + look.fileSuffix + "/tabs";
        try (Visitor admin = visitors.admin(look)) {
            admin.visit("kv").sees(look.say("No key is stored yet", "还没有保存任何键"));
            admin.picture("kv-empty");
            admin.find("#new-kv").click();
            admin.find("#submit").click();
            admin.sees(look.say("1 to 128 letters, digits, dots", "1 到 128 个字母、数字、点"));
            admin.find("#kv-namespace input").fill("shop." + look.fileSuffix);
            admin.press("Enter");
            admin.find("#kv-key input").fill("tabs");
            admin.find("#kv-text textarea").fill("trace=on\nreport=off");
            admin.find("#kv-publish label").click();
            admin.sees(look.say("19 of 65,536 bytes", "19 / 65,536 字节"));
            admin.picture("kv-new");
            admin.find("#submit").click();

            admin.sees(look.say("Publish shop.", "发布 shop."));
            admin.find("#reason input").fill("the new tabs");
            admin.find("#submit:visible").click();
            admin.find("#change-confirm").waitFor();
            admin.picture("kv-plan");
            admin.find("#change-confirm").click();
            admin.sees(look.say("Succeeded", "成功"));
            admin.picture("kv-published");
            admin.find("#close:visible").click();

            action(admin, "On NameServers", "NameServer 上的值", name).click();
            assertThat(admin.find("vaadin-dialog")
                            .getByText(look.say("As stored", "与保存一致"))
                            .locator("visible=true"))
                    .hasCount(2);
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
            admin.find("#close:visible").click();

            action(admin, "Change", "修改", name).click();
            admin.find("#kv-text textarea").fill("trace=off");
            admin.find("#submit:visible").click();
            admin.sees("trace=off");
            admin.picture("kv");
            action(admin, "On NameServers", "NameServer 上的值", name).click();
            admin.sees(look.say("Not every NameServer holds", "并非所有 NameServer"));
            admin.picture("kv-live");
            admin.find("#close:visible").click();

            action(admin, "History", "历史", name).click();
            admin.sees(look.say("Restore", "恢复"));
            admin.picture("kv-history");
            admin.find("vaadin-button[aria-label='" + look.say("Restore version 1", "恢复版本 1") + "']:visible")
                    .click();
            admin.sees(look.say("has the older value again", "已恢复为旧值"));
            admin.sees("trace=on ⏎ report=off");

            admin.visit("kv?key=tabs&namespace=SHOP");
            action(admin, "Remove", "删除", name).click();
            admin.find("#remove-there label").click();
            admin.picture("kv-remove");
            admin.confirm();
            admin.find("#submit:visible").click();
            admin.find("#change-confirm").click();
            admin.sees(look.say("Succeeded", "成功"));
            admin.find("#close:visible").click();

            admin.find("#history-of").click();
            admin.find("#history-namespace input").fill("shop." + look.fileSuffix);
            admin.press("Enter");
            admin.find("#history-key input").fill("never");
            admin.find("#submit:visible").click();
            admin.sees(look.say("There is no key never", "中没有键 never"));
            admin.find("#history-key input").fill("tabs");
            admin.find("#submit:visible").click();
            admin.sees(look.say("Restore", "恢复"));
            admin.picture("kv-history-removed");
            admin.find("vaadin-button[aria-label='" + look.say("Restore version 1", "恢复版本 1") + "']:visible")
                    .click();
            admin.sees(look.say("has the older value again", "已恢复为旧值"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_DARK", "CHINESE_LIGHT"})
    void aFileIsCheckedKeyByKeyAndExported(Look look) {
        store("billing", "retries", "3");
        store("billing", "limits", "{\"a\": 1}\n".repeat(60));
        try (Visitor admin = visitors.admin(look)) {
            admin.visit("kv/import");
            admin.find("#import-into input").fill("billing");
            admin.press("Enter");
            admin.find("#import-text textarea").fill("retries: 5\nlimits: low\nnot a key: x\n");
            admin.find("#check").click();
            admin.sees(look.say("1 key is not valid", "1 个键无效"));
            admin.picture("kv-import");
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
            admin.find("#import-text textarea").fill("retries: 5\nnew-one: 'yes'\n");
            admin.find("#check").click();
            admin.find("#apply").click();
            admin.sees("new-one");
            admin.find("#export-namespace").click();
            assertThat(admin.find("#download")).isVisible();
            var download =
                    admin.page().waitForDownload(() -> admin.find("#download").click());
            Assertions.assertThat(download.suggestedFilename()).isEqualTo("billing.yaml");
            admin.picture("kv-export");
        }
    }

    @Test
    void entriesOfTheMenuGoFromOpenPagesAtOnceAndTheirPagesStayOpen() {
        OrdinaryUser.named("mona", database);
        try (Visitor mona = visitors.signedIn("mona", Look.ENGLISH_LIGHT)) {
            mona.visit("instances");
            assertThat(entry(mona, "Groups")).isVisible();
            store("console.menu", "groups", "hidden-for: USER");
            assertThat(entry(mona, "Groups")).hasCount(0);
            assertThat(entry(mona, "Topics")).isVisible();
            mona.visit("groups").sees("My groups");
            assertThat(entry(mona, "Groups")).hasCount(0);
            currentUser.asSystem(() -> kv.delete("console.menu", "groups", 1));
            assertThat(entry(mona, "Groups")).isVisible();
        }
    }

    private static Locator entry(Visitor visitor, String title) {
        return visitor.find("vaadin-side-nav-item").filter(new Locator.FilterOptions().setHasText(title));
    }
}
