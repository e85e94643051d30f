package io.mqconsole.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.MqAdmin;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.PlainProducer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Topics made, changed and removed in the browser, as RocketMQ's own tool and a plain client then find them. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicChangesBrowserIT {
    private static final String INSTANCE = "MQ_INST_HARBOUR";

    @Autowired
    JdbcTemplate database;

    private final Visitors visitors;
    private final EmbeddedCluster cluster;

    TopicChangesBrowserIT(Visitors visitors, EmbeddedCluster cluster) {
        this.visitors = visitors;
        this.cluster = cluster;
    }

    @AfterAll
    void theInstanceIsGone() {
        database.update("DELETE FROM instance");
    }

    /** As RocketMQ's own tool is told by a NameServer; the others are asked where REST is tested. */
    private Map<String, Integer> route(String topic) {
        return MqAdmin.of(cluster)
                .routePermissions(cluster.nodes(NodeKind.NAMESRV).getFirst().address(), topic);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void aTopicIsMadeChangedAndRemoved(Look look) {
        String topic = "berths_" + UUID.randomUUID().toString().substring(0, 8);
        try (Visitor admin = visitors.admin(look)) {
            admin.visit("topics").find("#create-topic").click();
            admin.find("#topic-name input").fill("CID_berths");
            admin.sees(look.say("and not CID or GID at the beginning", "且不能以 CID 或 GID 开头"));
            admin.find("#topic-name input").fill(topic);
            choose(admin, "#topic-type", look.say("Ordered", "分区顺序"));
            admin.find("#topic-writeQueueNum input").fill("2000");
            admin.find("#topic-readQueueNum input").fill("2");
            admin.find("#topic-owner input").fill("harbour-core");
            admin.find("#reason input").fill("new quay");
            admin.find("#submit").click();
            admin.sees(look.say("A number of queues from 1", "队列数需要在"));
            admin.picture("topic-create-refused");
            admin.find("#topic-writeQueueNum input").fill("2");
            admin.picture("topic-create");
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
            admin.find("#submit").click();
            confirm(admin, "topic-create-plan");
            Assertions.assertThat(route(topic)).isEqualTo(Map.of("broker-a", 6, "broker-b", 6));
            Assertions.assertThat(PlainProducer.of(cluster)
                            .send(cluster.namesrvAddrs(), topic, 2)
                            .error())
                    .isEmpty();
            admin.find("#close").click();
            admin.page().getByText(topic).first().click();
            admin.sees("harbour-core");

            admin.find("#topic-change").click();
            choose(admin, "#topic-perm", look.say("Read (4)", "只读 (4)"));
            admin.find("#submit").click();
            confirm(admin, "topic-change-plan");
            admin.find("#close").click();
            admin.find("#tab-changes").click();
            assertThat(admin.names()).hasCount(2);
            admin.picture("topic-changes");

            String host = cluster.master("broker-a").hostname();
            admin.find("#scope-edit").click();
            admin.find("#holding-scope .scope-as-text vaadin-details-summary").click();
            admin.find("#holding-scope textarea").fill("{\"nodes\":[\"no-such-host\"]}");
            admin.find("#submit").click();
            admin.sees(look.say("is in this scope: it would be nowhere", "将不会建在任何地方"));
            admin.find("#holding-scope textarea").fill("{}");
            admin.find("#holding-scope .scope-nodes input").fill(host);
            admin.page().keyboard().press("Enter");
            admin.page().keyboard().press("Escape");
            admin.sees(look.say("Is about 1 broker", "当前涉及 1 个 Broker"));
            assertThat(admin.find("#holding-scope textarea"))
                    .hasValue("{\"envs\":[\"*\"],\"nodes\":[\"" + host + "\"],\"units\":[]}");
            admin.picture("topic-scope");
            admin.find("#submit").click();
            confirm(admin, "topic-scope-plan");
            admin.find("#close").click();
            Assertions.assertThat(route(topic)).isEqualTo(Map.of("broker-a", 4, "broker-b", 0));
            admin.sees(look.say("Nodes in scope", "范围内的节点"));

            admin.find("#topic-remove").click();
            admin.picture("topic-remove");
            admin.find("#submit").click();
            assertThat(admin.find("#change-confirm")).isDisabled();
            admin.find("#typed-name input").fill(topic + "x");
            assertThat(admin.find("#change-confirm")).isDisabled();
            admin.find("#typed-name input").fill(topic);
            admin.sees(look.say("Tag filter", "标签过滤方式"));
            confirm(admin, "topic-remove-plan");
            admin.find("#close").click();
            Assertions.assertThat(route(topic)).isEqualTo(Map.of());
            admin.visit("topics?topic=" + topic);
            assertThat(admin.names()).hasCount(0);
        }
    }

    @Test
    void aFileIsPlannedAndDoneAndItsRowsAreChangedAndRemovedTogether() {
        String name = "quays_" + UUID.randomUUID().toString().substring(0, 8);
        String row = "default," + cluster.topology().clusterName() + "," + name;
        String good = "region,cluster,topic,readQueueNum,writeQueueNum,owner\n" + row + "_1,2,2,harbour-core\n" + row
                + "_2,2,2,harbour-core\n";
        try (Visitor admin = visitors.admin(Look.CHINESE_LIGHT)) {
            admin.visit("topics").find("#bulk-import").click();
            admin.find("#import-text textarea").fill(good + row + " b,2,2,\n");
            admin.find("#submit").click();
            admin.sees("第 3 行 topic");
            admin.picture("bulk-refused");
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
            admin.find("#import-text textarea").fill(good);
            admin.find("#submit").click();
            confirm(admin, "bulk-plan");
            admin.find("#close").click();
            admin.visit("topics?topic=" + name).sees("harbour-core");
            assertThat(admin.names()).hasCount(2);
            Assertions.assertThat(route(name + "_1")).isEqualTo(Map.of("broker-a", 6, "broker-b", 6));
            bothAreTicked(admin, name);
            bothAreChanged(admin, name);
            bothAreRemoved(admin);
        }
        Assertions.assertThat(route(name + "_2")).isEqualTo(Map.of());
    }

    /** The first one by the keyboard. */
    private static void bothAreTicked(Visitor admin, String name) {
        admin.focusBy("Tab", "vaadin-grid");
        admin.focusBy("Tab", "tbody");
        admin.press("Space");
        admin.sees("已选择 1 行");
        admin.find("#select-all-rows").click();
        admin.sees("已选择 2 行");
        admin.picture("bulk-selected");
        Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
        Download file =
                admin.page().waitForDownload(() -> admin.find("#selected-csv").click());
        Assertions.assertThat(file.path()).content().contains(name + "_1", name + "_2");
    }

    private void bothAreChanged(Visitor admin, String name) {
        admin.find("#selected-change").click();
        String rows = admin.find("#import-text textarea").inputValue();
        Assertions.assertThat(rows).contains(name + "_1", name + "_2");
        admin.find("#import-text textarea").fill(rows.replace("perm: '6'", "perm: '4'"));
        admin.picture("bulk-change");
        admin.find("#submit").click();
        confirm(admin, "bulk-change-plan");
        admin.find("#close").click();
        Assertions.assertThat(route(name + "_2")).isEqualTo(Map.of("broker-a", 4, "broker-b", 4));
    }

    private static void bothAreRemoved(Visitor admin) {
        admin.find("#selected-remove").click();
        admin.find("#submit").click();
        assertThat(admin.find("#change-confirm")).isDisabled();
        admin.find("#typed-name input").fill("删除 2");
        confirm(admin, "bulk-remove-plan");
        admin.find("#close").click();
        assertThat(admin.find(".row-selection")).isHidden();
        assertThat(admin.names()).hasCount(0);
    }

    @Test
    void aTenantMakesATopicInItsOwnInstanceUpToItsQuota() {
        OrdinaryUser.named("harriet", database);
        instance(INSTANCE, "Harbour");
        granted("harriet", INSTANCE, "WRITE");
        try (Visitor harriet = visitors.signedIn("harriet", Look.ENGLISH_LIGHT)) {
            harriet.visit("topics").find("#create-topic").click();
            harriet.find("#topic-name input").fill("tides");
            harriet.find("#submit").click();
            confirm(harriet, "tenant-topic-plan");
            Assertions.assertThat(route(INSTANCE + "%tides")).isEqualTo(Map.of("broker-a", 6, "broker-b", 6));
            harriet.find(".to-page").click();
            harriet.sees("Succeeded");

            harriet.visit("topics").find("#create-topic").click();
            harriet.find("#topic-name input").fill("currents");
            harriet.find("#submit").click();
            assertThat(harriet.find("#place-instance [slot='error-message']")).containsText("1");
            harriet.picture("tenant-quota");
        }
        isCopiedByWhoMayOnlyReadIt();
        List.of(INSTANCE, INSTANCE + "_2")
                .forEach(instance -> MqAdmin.of(cluster)
                        .run(
                                "deleteTopic",
                                "-n",
                                cluster.namesrvAddrs(),
                                "-c",
                                cluster.topology().clusterName(),
                                "-t",
                                instance + "%tides"));
    }

    private void instance(String instance, String name) {
        database.update(
                "INSERT INTO instance (instance_id, name, topic_quota, operator, created_at, updated_at)"
                        + " VALUES (?, ?, 1, 'test', NOW(), NOW())",
                instance,
                name);
    }

    private void granted(String user, String instance, String access) {
        database.update(
                "INSERT INTO user_grant (user_id, instance_id, access) SELECT id, ?, ? FROM console_user WHERE name = ?",
                instance,
                access,
                user);
    }

    private void isCopiedByWhoMayOnlyReadIt() {
        OrdinaryUser.named("hazel", database);
        instance(INSTANCE + "_2", "Quay");
        granted("hazel", INSTANCE, "READ");
        granted("hazel", INSTANCE + "_2", "WRITE");
        try (Visitor hazel = visitors.signedIn("hazel", Look.ENGLISH_LIGHT)) {
            hazel.visit("topics?topic=tides");
            assertThat(hazel.find(".row-actions vaadin-button")).hasCount(1);
            hazel.find(".row-actions vaadin-button").click();
            assertThat(hazel.find("#topic-name input")).hasValue("tides");
            hazel.find("#submit").click();
            confirm(hazel, "tenant-copy-plan");
            Assertions.assertThat(route(INSTANCE + "_2%tides")).isEqualTo(Map.of("broker-a", 6, "broker-b", 6));
        }
    }

    private static void confirm(Visitor visitor, String picture) {
        assertThat(visitor.find(".change-progress .standing .state").first())
                .hasText(visitor.look.say("Planned", "待确认"));
        visitor.picture(picture);
        visitor.find("#change-confirm").click();
        assertThat(visitor.find(".change-progress .standing .state").first())
                .hasText(visitor.look.say("Succeeded", "成功"));
    }

    private static void choose(Visitor visitor, String select, String text) {
        visitor.find(select).click();
        visitor.find("vaadin-select-item:visible:text-is(\"" + text + "\")").click();
    }
}
