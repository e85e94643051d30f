package io.mqconsole.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.mqconsole.change.ChangeFilter;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeService;
import io.mqconsole.change.ChangeStatus;
import io.mqconsole.change.WavePlan;
import io.mqconsole.change.WaveSize;
import io.mqconsole.config.ConfigDrift;
import io.mqconsole.config.ConfigItem;
import io.mqconsole.config.ConfigItemFilter;
import io.mqconsole.config.ConfigItemService;
import io.mqconsole.config.ConfigItemSpec;
import io.mqconsole.config.ConfigPush;
import io.mqconsole.config.ConfigPushes;
import io.mqconsole.config.DriftFilter;
import io.mqconsole.config.ItemStanding;
import io.mqconsole.config.ItemTarget;
import io.mqconsole.config.PushTarget;
import io.mqconsole.config.PushedItems;
import io.mqconsole.config.TargetType;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.MqAdmin;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.PageQuery;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Configuration as an operator writes it down, pushes it, and takes it back, while a colleague looks on. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConfigBrowserIT {
    private static final String KEY = "autoCreateTopicEnable";

    @Autowired
    JdbcTemplate database;

    @Autowired
    OpenBrokers brokers;

    @Autowired
    ChangeService changes;

    @Autowired
    ConfigItemService items;

    @Autowired
    ConfigPushes pushes;

    @Autowired
    ConfigDrift drift;

    @Autowired
    CurrentUser currentUser;

    private final Visitors visitors;
    private final EmbeddedCluster cluster;

    ConfigBrowserIT(Visitors visitors, EmbeddedCluster cluster) {
        this.visitors = visitors;
        this.cluster = cluster;
    }

    @AfterEach
    void nothingIsSavedAndNothingStaysPushed() {
        currentUser.asSystem(() ->
                changes.list(ChangeFilter.all(), PageQuery.first(PageQuery.MAX_SIZE)).content().stream()
                        .filter(change -> change.permission().equals("config:write"))
                        .filter(change -> change.status() == ChangeStatus.SUCCEEDED)
                        .forEach(change -> {
                            changes.rollback(change.id(), false, null);
                            changes.settled(change.id(), Duration.ofSeconds(10));
                        }));
        brokers.restore();
        database.update("DELETE FROM config_item");
    }

    @Test
    void anItemIsSavedAndPushedToARoomWhileAColleagueLooksOn() {
        brokers.restore();
        try (Visitor admin = visitors.admin(Look.CHINESE_DARK);
                Visitor colleague = visitors.admin(Look.CHINESE_LIGHT)) {
            admin.visit("config").sees("还没有配置项");
            save(admin);
            admin.sees("0 / 4");
            colleague.visit("config").sees(KEY);
            pushToRoom(admin);
            colleague.sees("2 / 4");
            colleague.picture("config-items");
            takeBack(admin);
            admin.find("#close").click();
            colleague.sees("0 / 4");
        }
    }

    @Test
    void anItemGoesToNamedHostsAndWhoHasItIsTold() {
        brokers.restore();
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("config");
            save(admin);
            admin.find("#push").click();
            admin.find("#push-way vaadin-radio-button").last().click();
            admin.find("#push-hostnames textarea").fill(hosts("GZ00B").getFirst() + ", nobody");
            admin.find("#submit").click();
            admin.sees("No broker has the host name nobody");
            admin.picture("config-push-unknown");
            admin.find("#push-hostnames textarea").fill(String.join(", ", hosts("GZ00B")));
            admin.find("#soak input").fill("0");
            admin.find("#submit").click();
            status(admin, "Planned", "待确认");
            admin.picture("config-push-plan");
            admin.find("#change-confirm").click();
            status(admin, "Succeeded", "成功");
            admin.find("#close").click();
            admin.sees("2 of 4");
            button(admin, "Who has it").click();
            admin.sees("Held");
            admin.picture("config-nodes");
            admin.find(".config-nodes a:visible")
                    .filter(new Locator.FilterOptions().setHasText("false"))
                    .first()
                    .click();
            assertThat(admin.find(".config-nodes")).not().isVisible();
            takeBack(admin);

            admin.visit("config").sees(KEY);
            button(admin, "Who has it").click();
            admin.sees("true (set back)");
            admin.find("#close").click();
            button(admin, "Versions").click();
            admin.sees("Created");
            admin.picture("config-revisions");
            admin.find("#close").click();
            admin.find("#drift").click();
            admin.find("#drift-check").click();
            assertThat(admin.find("#drift-check")).isEnabled();
            assertThat(admin.find(".config-nodes .form-error")).not().isVisible();
            admin.picture("config-drift");
        }
    }

    /** First: nobody has told the brokers yet what to hold. */
    @Test
    @Order(1)
    void driftIsCountedInTheMenuIgnoredAndPushedAgainAndAPushIsMadeAgain() {
        brokers.restore();
        EmbeddedNode broker = cluster.master("broker-a");
        String push = pushed(broker.hostname());
        MqAdmin.of(cluster).write("updateBrokerConfig", "-b", broker.address(), "-k", KEY, "-v", "true");
        int others = currentUser.asSystem(() ->
                (int) drift.check(DriftFilter.all(), PageQuery.first(PageQuery.MAX_SIZE)).content().stream()
                        .filter(row -> !row.property().equals(KEY))
                        .count());
        try (Visitor admin = visitors.admin(Look.CHINESE_DARK)) {
            admin.visit("config");
            assertThat(badge(admin)).hasText(String.valueOf(others + 1));
            assertThat(badge(admin)).hasAttribute("aria-label", "与推送值不一致：" + (others + 1) + " 处");
            admin.find("#drift").click();
            assertThat(admin.find("#drift-rows")).containsText(broker.hostname());
            admin.picture("config-drift-found");
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();

            button(admin, "忽略至… " + KEY).click();
            admin.find("#reason input").fill("下个版本统一调整");
            admin.picture("config-drift-ignore");
            admin.find("#submit").click();
            assertThat(admin.find("#drift-rows")).containsText("下个版本统一调整");
            assertCounted(admin, others);
            admin.picture("config-drift-ignored");
            button(admin, "取消忽略 " + KEY).click();
            assertCounted(admin, others + 1);

            button(admin, "将实际值存为配置项 " + KEY).click();
            assertThat(admin.find("#item-value input")).hasValue("true");
            assertThat(admin.find("#item-target input")).hasValue(broker.hostname());
            admin.find(".config-dialog vaadin-button:visible")
                    .filter(new Locator.FilterOptions().setHasText("取消"))
                    .click();

            String item = deleted();
            admin.find("#drift-check").click();
            assertThat(admin.find("#drift-check")).isEnabled();
            button(admin, "重新推送 " + KEY).click();
            assertThat(admin.find("#item-because")).containsText("已没有配置项规定");
            assertThat(admin.find("#item-value input")).hasValue("false");
            admin.picture("config-drift-push-first");
            admin.find(".config-dialog #submit").click();
            assertThat(admin.find("#push-hostnames textarea")).hasValue(broker.hostname());
            assertThat(admin.find("#push-what")).containsText(KEY + " = false");
            admin.find("#soak input").fill("0");
            admin.find("#submit").click();
            status(admin, "Planned", "待确认");
            admin.find("#change-confirm").click();
            status(admin, "Succeeded", "成功");
            admin.find(".push-dialog #close").click();
            assertThat(admin.find("#drift-rows vaadin-grid-cell-content:visible")
                            .filter(new Locator.FilterOptions().setHasText(broker.hostname())))
                    .hasCount(0);
            assertCounted(admin, others);

            restored(item);
            savedAnew("true", "{\"envs\":[\"STABLE\"]}");
            admin.visit("changes/" + push).find("#push-reuse").click();
            assertThat(admin.find("#push-hostnames textarea")).hasValue(broker.hostname());
            assertThat(admin.find("#push-notes")).containsText("当时推送为 false；现在保存的是 true");
            assertThat(admin.find("#push-notes")).containsText("当时的生效范围为 全部；现在为 {\"envs\":[\"STABLE\"]");
            assertThat(admin.find("#reason input")).hasValue("");
            assertThat(admin.find("#waves input")).hasValue("2, 100%");
            admin.picture("config-push-reuse");
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
        }
        try (Visitor reader = visitors.admin(Look.ENGLISH_LIGHT)) {
            reader.visit("changes/" + push).find("#push-reuse").click();
            assertThat(reader.find("#push-notes")).containsText("was pushed as false; true is saved by now");
            assertThat(reader.find("#push-notes"))
                    .containsText("had the scope all when it was pushed; it has {\"envs\"");
            reader.picture("config-push-reuse");
            reader.find("#push-hostnames textarea").fill(hosts("GZ00B").getFirst());
            reader.find("#submit").click();
            assertThat(reader.find(".push-dialog")).containsText("Everything is held already");
            reader.picture("config-push-told");
            reader.find(".push-dialog #change-confirm").click();
            assertThat(reader.find(".push-dialog")).containsText("Every node held it already");
            reader.picture("config-push-told-done");
        }
    }

    private String pushed(String hostname) {
        return currentUser.asSystem(() -> {
            String item = items.create(
                            new ItemTarget("default", TargetType.CLUSTER, "mq-demo", KEY),
                            new ConfigItemSpec("false", null, null, false))
                    .item()
                    .id();
            return pushes.push(
                            new ConfigPush(
                                    new PushedItems.Chosen(List.of(item)),
                                    new PushTarget.Brokers("default", List.of(hostname)),
                                    new WavePlan(
                                            List.of(WaveSize.of(2), WaveSize.of("100%")), Duration.ZERO, false, false),
                                    false,
                                    null),
                            new ChangeOptions(false, false, "no more typos"))
                    .id();
        });
    }

    /** @return the id of the only item */
    private String deleted() {
        return currentUser.asSystem(() -> {
            ConfigItem item = items.list(ConfigItemFilter.all(), PageQuery.first(10))
                    .content()
                    .getFirst()
                    .item();
            return items.delete(item.id(), item.version()).item().id();
        });
    }

    /** And is the only one. */
    private void restored(String id) {
        database.update("DELETE FROM config_item WHERE id <> ?", id);
        currentUser.asSystem(
                () -> items.restore(id, items.get(id).item().version()).item().id());
    }

    private void savedAnew(String value, String scope) {
        currentUser.asSystem(() -> items.list(ConfigItemFilter.all(), PageQuery.first(10)).content().stream()
                .map(ItemStanding::item)
                .map(item -> items.update(
                        item.id(), new ConfigItemSpec(value, Scope.parse(scope), null, false), item.version()))
                .toList());
    }

    private static Locator badge(Visitor visitor) {
        return visitor.find(".menu-badge");
    }

    private static void assertCounted(Visitor visitor, int differences) {
        if (differences == 0) {
            assertThat(badge(visitor)).not().isVisible();
        } else {
            assertThat(badge(visitor)).hasText(String.valueOf(differences));
        }
    }

    @Test
    void aKeyMeasuredAsIgnoredIsMarkedInThePlanAndEndsAsAMismatch() {
        String ignored = "timerWarmEnable";
        String host = hosts("GZ00A").getFirst();
        brokers.restore();
        currentUser.asSystem(() -> items.create(
                new ItemTarget("default", TargetType.BROKER, host, ignored),
                new ConfigItemSpec("true", Scope.ALL, null, false)));
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("config").sees(ignored);
            admin.find("#push").click();
            admin.find("#push-way vaadin-radio-button").last().click();
            admin.find("#push-hostnames textarea").fill(host);
            admin.find("#soak input").fill("0");
            admin.find("#auto-rollback input").uncheck();
            admin.find("#push-allow-unknown input").check();
            admin.find("#submit").click();
            status(admin, "Planned", "待确认");
            assertThat(admin.find("#plan-matrix")).containsText("will be ignored");
            admin.picture("config-push-ignored");
            admin.find("#change-confirm").click();
            status(admin, "Failed", "失败");
            admin.sees("Mismatch");
            takeBack(admin);
            admin.find("#close").click();

            button(admin, "Who has it").click();
            admin.find("#everywhere").click();
            assertThat(admin.find(".config-nodes")).containsText("No item");
            admin.picture("config-nodes-everywhere");
        }
    }

    @Test
    void aValueThatTheKeyCannotHaveIsRefusedInTheForm() {
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("config").find("#new-item").first().click();
            choose(admin, "flushDiskType");
            admin.find("#item-value input").fill("NOPE");
            admin.find("#submit").click();
            admin.sees("NOPE is not one of");
            assertThat(admin.find("#item-value")).hasAttribute("invalid", "");
            assertThat(admin.find(".config-dialog")).hasCount(1);
        }
        Assertions.assertThat(database.queryForObject("SELECT COUNT(*) FROM config_item", Integer.class))
                .isZero();
    }

    private static void choose(Visitor admin, String property) {
        admin.find("#item-property input").fill(property);
        admin.find("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(property))
                .first()
                .click();
        assertThat(admin.find(".key-help")).isVisible();
    }

    @Test
    void aFileOfItemsIsRefusedRowByRowAndSavedWhenItIsRight() {
        String header = "region,targetType,targetName,property,value\n";
        try (Visitor admin = visitors.admin(Look.CHINESE_LIGHT)) {
            admin.visit("config").find("#import-items").click();
            admin.find("#import-text textarea")
                    .fill(header + "default,CLUSTER,mq-demo," + KEY + ",maybe\ndefault,CLUSTER,nobody," + KEY
                            + ",true");
            admin.find("#submit").click();
            admin.sees("未保存任何内容：2 行中有 2 行无效。");
            admin.picture("config-import-refused");
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
            admin.find("#import-text textarea").fill(header + "default,CLUSTER,mq-demo," + KEY + ",false");
            admin.find("#submit").click();
            admin.sees("已保存：新建 1 项，修改 0 项，未变 0 项");
            admin.sees(KEY);
            admin.picture("config-imported");
        }
    }

    @Test
    void nameServersAreComparedAndAValueGoesToOneOfThemAndBack() {
        String key = "orderMessageEnable";
        try (Visitor admin = visitors.admin(Look.CHINESE_LIGHT)) {
            admin.visit("config");
            admin.find("#tab-nameservers").click();
            assertThat(admin.find("#ns-table")).isVisible();
            admin.sees("clientRequestThreadPoolNums");
            admin.picture("config-nameservers");
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
            admin.find("#ns-search input").fill(key);
            assertThat(admin.page().getByText("clientRequestThreadPoolNums").first())
                    .not()
                    .isVisible(); // Else the row is drawn again while it is clicked.
            button(admin, "推送 " + key).click();
            admin.find("#ns-value input").fill("maybe");
            admin.find("#submit").click();
            assertThat(admin.find("#ns-value")).hasAttribute("invalid", "");
            admin.find("#ns-value input").fill("true");
            admin.find("#ns-nodes vaadin-checkbox label").last().click();
            admin.find("#reason input").fill("先在一个 NameServer 上试");
            admin.picture("config-ns-push");
            admin.find("#submit").click();
            status(admin, "Planned", "待确认");
            assertThat(admin.find("#ns-plan")).containsText("false → true");
            admin.picture("config-ns-plan");
            admin.find("#change-confirm").click();
            status(admin, "Succeeded", "成功");
            admin.sees("有 1 个键在各 NameServer 上的值不同");
            takeBack(admin);
            admin.find("#close").click();
            assertThat(admin.page().getByText("有 1 个键在各 NameServer 上的值不同"))
                    .not()
                    .isVisible();
            admin.find("#ns-search input").fill("");
            admin.find("#ns-differing label").click();
            admin.sees("0 / ");
        }
    }

    private void pushToRoom(Visitor admin) {
        admin.find("vaadin-grid vaadin-checkbox:visible").last().click();
        admin.find("#push").click();
        admin.find("#push-room").click();
        admin.find("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText("GZ00A"))
                .click();
        admin.find("#reason input").fill("防止误建 Topic");
        admin.find("#soak input").fill("1");
        admin.picture("config-push-form");
        admin.find("#submit").click();
        status(admin, "Planned", "待确认");
        assertThat(admin.find("#plan-matrix")).containsText("true → false");
        admin.picture("config-push-plan");
        Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
        admin.find("#change-confirm").click();
        status(admin, "Succeeded", "成功");
        admin.picture("config-push-done");
    }

    private static void takeBack(Visitor admin) {
        admin.find("#change-rollback").click();
        admin.confirm();
        status(admin, "Rolled back", "已回滚");
    }

    private void save(Visitor admin) {
        Look look = admin.look;
        admin.find("#new-item").click();
        choose(admin, KEY);
        admin.find("#item-value input").fill("maybe");
        admin.find("#item-scope .scope-as-text vaadin-details-summary").click();
        admin.find("#item-scope textarea").click();
        assertThat(admin.find("#item-value")).hasAttribute("invalid", "");
        admin.picture("config-item-refused");
        admin.find("#item-value input").fill("false");
        admin.find("#item-scope textarea").fill("{\"envs\":[\"STABLE\"],\"nodes\":[],\"units\":[\"RZ00A\"]}");
        admin.find("#item-remark input").click();
        assertThat(admin.find("#covered")).containsText(look.say("about 2 broker", "涉及 2 个"));
        admin.find("#item-scope textarea").fill("{\"envs\":[\"*\"],\"nodes\":[],\"units\":[]}");
        admin.find("#item-remark input").fill(look.say("only declared topics", "仅允许已声明的 Topic"));
        assertThat(admin.find("#covered")).containsText(look.say("about 4 broker", "涉及 4 个"));
        admin.picture("config-item");
        admin.find("#submit").click();
        assertThat(admin.find(".config-dialog")).hasCount(0);
        admin.sees(KEY);
    }

    private static Locator button(Visitor visitor, String label) {
        return visitor.find("vaadin-button[aria-label^='" + label + "']:visible")
                .first();
    }

    private static void status(Visitor visitor, String english, String chinese) {
        assertThat(visitor.find(".change-progress .standing .state").first())
                .hasText(visitor.look.say(english, chinese));
    }

    private List<String> hosts(String room) {
        return cluster.nodes(NodeKind.BROKER).stream()
                .filter(node -> node.room().equals(room))
                .map(EmbeddedNode::hostname)
                .sorted()
                .toList();
    }
}
