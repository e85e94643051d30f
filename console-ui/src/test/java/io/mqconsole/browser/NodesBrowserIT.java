package io.mqconsole.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.node.Node;
import io.mqconsole.node.NodeFilter;
import io.mqconsole.node.NodeService;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.snapshot.Freshness;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of nodes as an operator sees it, while nodes are killed, hang and come back. */
@BrowserTest
class NodesBrowserIT {
    private static final Duration MARKED = Duration.ofSeconds(10);
    private static final Duration RECOVERED = Duration.ofSeconds(90);

    @Autowired
    NodeService nodes;

    @Autowired
    CurrentUser currentUser;

    private final Visitors visitors;
    private final EmbeddedCluster cluster;
    private boolean damaged;

    NodesBrowserIT(Visitors visitors, EmbeddedCluster cluster) {
        this.visitors = visitors;
        this.cluster = cluster;
    }

    @BeforeEach
    void theWholeClusterIsSeen() {
        await().atMost(RECOVERED)
                .untilAsserted(() -> assertThat(seen())
                        .hasSize(6)
                        .allSatisfy(node -> assertThat(node.freshness()).isEqualTo(Freshness.OK))
                        .allSatisfy(node -> assertThat(node.labels().room()).isNotNull()));
    }

    private List<Node> seen() {
        return currentUser
                .asSystem(() -> nodes.list(NodeFilter.all(), PageQuery.first(PageQuery.MAX_SIZE)))
                .content();
    }

    @AfterEach
    void repair() {
        if (damaged) {
            cluster.recover();
            cluster.awaitReady(RECOVERED).awaitInSync(RECOVERED);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void theListShowsEveryNodeWithRoomAndRole(Look look) {
        try (Visitor admin = visitors.admin(look)) {
            admin.visit("nodes");
            PlaywrightAssertions.assertThat(admin.names()).hasCount(6);
            String master = look.say("Master", "主");
            String slave = look.say("Slave", "从");
            assertThat(cluster.nodes(NodeKind.BROKER))
                    .hasSize(4)
                    .allSatisfy(node -> assertThat(admin.row(node.hostname()))
                            .contains("Broker", node.room(), look.say("Read/write (6)", "读写 (6)"))
                            .containsPattern("\\| (" + master + "|" + slave + ") \\|"));
            assertThat(cluster.nodes(NodeKind.NAMESRV))
                    .hasSize(2)
                    .allSatisfy(node -> assertThat(admin.row(node.hostname()))
                            .contains("NameServer", node.room(), look.say("Online", "在线")));
            assertThat(admin.page().locator("html").getAttribute("lang")).isEqualTo(look.say("en", "zh-CN"));
            admin.picture("nodes");
        }
    }

    @Test
    void aFilterStandsInTheUrlAndComesBackFromIt() {
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("nodes");
            admin.find("#filter-hostname input").fill("broker-a");
            PlaywrightAssertions.assertThat(admin.page()).hasURL(Pattern.compile(".*[?&]hostname=broker-a.*"));
            PlaywrightAssertions.assertThat(admin.names()).hasCount(2);
            String link = admin.page().url();

            try (Visitor colleague = visitors.admin(Look.CHINESE_DARK)) {
                colleague.page().navigate(link);
                PlaywrightAssertions.assertThat(colleague.names()).hasCount(2);
                PlaywrightAssertions.assertThat(colleague.find("#filter-hostname input"))
                        .hasValue("broker-a");
            }
        }
    }

    @Test
    void whereNothingMatchesThePageSaysSoAndClearsTheFilters() {
        try (Visitor admin = visitors.admin(Look.CHINESE_LIGHT)) {
            admin.visit("nodes?room=MOON");
            admin.sees("没有符合条件的数据");
            admin.picture("nodes-empty");
            admin.page().getByText("清空筛选条件").click();
            PlaywrightAssertions.assertThat(admin.names()).hasCount(6);
        }
    }

    @Test
    void aKilledBrokerIsMarkedWithoutAReloadCanBeForgottenAndRecoversByItself() {
        damaged = true;
        EmbeddedNode victim = slave();
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT);
                Visitor colleague = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("nodes");
            PlaywrightAssertions.assertThat(admin.names()).hasCount(6);
            colleague.visit("nodes").openNode(victim);
            PlaywrightAssertions.assertThat(colleague.find("#edit")).isVisible();
            PlaywrightAssertions.assertThat(colleague.find("#forget")).not().isVisible();

            victim.kill();
            await().atMost(MARKED)
                    .untilAsserted(() -> assertThat(admin.row(victim.hostname()))
                            .contains(victim.hostname())
                            .doesNotContain("Live"));
            admin.picture("nodes-broker-down");
            assertThat(admin.names().count()).isEqualTo(6);

            colleague.find("#forget").click();
            colleague.confirm();
            PlaywrightAssertions.assertThat(admin.names()).hasCount(5);
            assertThat(admin.row(victim.hostname())).isEmpty();

            victim.start();
            await().atMost(RECOVERED)
                    .untilAsserted(
                            () -> assertThat(admin.row(victim.hostname())).contains("Live", "Slave"));
        }
    }

    @Test
    void aHangingBrokerIsMarkedWithoutAReloadAndRecoversByItself() {
        damaged = true;
        EmbeddedNode victim = slave();
        try (Visitor admin = visitors.admin(Look.CHINESE_DARK)) {
            admin.visit("nodes");
            PlaywrightAssertions.assertThat(admin.names()).hasCount(6);
            victim.hang();
            await().atMost(MARKED)
                    .untilAsserted(
                            () -> assertThat(admin.row(victim.hostname())).contains("无响应"));
            admin.picture("nodes-broker-hangs");

            victim.resume();
            await().atMost(RECOVERED)
                    .untilAsserted(
                            () -> assertThat(admin.row(victim.hostname())).contains("实时"));
        }
    }

    @Test
    void everyTabOfABrokerAnswers() {
        EmbeddedNode broker = cluster.master("broker-a");
        try (Visitor admin = visitors.admin(Look.CHINESE_LIGHT)) {
            admin.visit("nodes");
            admin.openNode(broker);
            admin.sees("基本信息");
            admin.picture("node-overview");
            admin.find("#tab-config").click();
            admin.find("#config-search input").fill("brokerPermission");
            admin.sees("brokerPermission");
            admin.picture("node-config");
            admin.find("#tab-runtime").click();
            admin.sees("bootTimestamp");
            admin.find("#tab-routes").click();
            admin.sees("已注册");
            admin.picture("node-routes");
            admin.find("#tab-replication").click();
            admin.sees("Controller 维护的副本集");
            admin.picture("node-replication");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void aConfigurationKeyIsExplainedInTheReadersLanguage(Look look) {
        try (Visitor admin = visitors.admin(look)) {
            admin.visit("nodes");
            admin.openNode(cluster.master("broker-a"));
            admin.find("#tab-config").click();
            admin.sees("accessMessageInMemoryHotRatio");
            admin.picture("node-config-all");
            admin.find("#config-search input").fill("nodeGroup");
            admin.sees(look.say("no key of RocketMQ", "非 RocketMQ 配置"));
            admin.find("#config-search input").fill("flushDisk");
            admin.sees(look.say("after a restart", "重启后生效"));
            admin.find("vaadin-button[aria-label$=' flushDiskType']").click();
            admin.sees(look.say("It is chosen at start", "方式在启动时确定"));
            admin.picture("node-config-key");
            admin.find("#config-search input").fill("");
            admin.find("#config-differing label").click();
            admin.find("#config-search input").fill("fileReservedTime");
            admin.sees(look.say("changed", "已修改"));
        }
    }

    @Test
    void anEditedLabelIsSavedMarkedAndTakenBack() {
        EmbeddedNode node = slave();
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("nodes");
            admin.openNode(node);
            admin.find("#edit").click();
            admin.sees("Editing them here is not advised");
            admin.find("#label-city input").fill("Foshan");
            admin.picture("node-edit");
            admin.find("#submit").click();
            admin.sees("Foshan");
            admin.sees("edited");

            admin.find("#edit").click();
            admin.find("#label-city input").fill("");
            admin.find("#submit").click();
            PlaywrightAssertions.assertThat(admin.page().getByText("Foshan")).hasCount(0);
        }
    }

    @Test
    void anImportShowsItsVerdictsBeforeItWritesAllOrNothing() {
        EmbeddedNode node = slave();
        try (Visitor admin = visitors.admin(Look.CHINESE_LIGHT)) {
            admin.visit("nodes/import");
            admin.find("#import-text textarea").fill("hostname,city\n" + node.hostname() + ",佛山\nnobody,佛山");
            admin.find("#import-text textarea").blur();
            admin.find("#check").click();
            admin.sees("不合法");
            PlaywrightAssertions.assertThat(admin.find("#apply")).hasCount(0);
            admin.picture("node-import");

            admin.find("#import-text textarea").fill("hostname,city\n" + node.hostname() + ",佛山");
            admin.find("#import-text textarea").blur();
            admin.find("#check").click();
            admin.find("#apply").click();
            PlaywrightAssertions.assertThat(admin.names()).hasCount(6);
            admin.openNode(node);
            admin.sees("佛山");

            admin.find("#edit").click();
            admin.find("#label-city input").fill("");
            admin.find("#submit").click();
            PlaywrightAssertions.assertThat(admin.page().getByText("佛山")).hasCount(0);
        }
    }

    @Test
    void aRouterIsRegisteredShownWithAnotherColumnAndForgotten() {
        try (Visitor admin = visitors.signedIn("admin", Look.ENGLISH_LIGHT)) {
            admin.visit("nodes").find("#register").click();
            admin.find("#label-hostname input").fill("router-1");
            admin.find("#label-city input").fill("Shenzhen");
            admin.find("#submit").click();
            admin.sees("router-1 was registered");
            await().untilAsserted(() ->
                    assertThat(admin.row("router-1")).contains("Router").doesNotContain("Shenzhen"));

            admin.find("#columns vaadin-menu-bar-button").first().click();
            admin.find("vaadin-menu-bar-item:has-text('City')").first().click();
            admin.press("Escape");
            await().untilAsserted(() -> assertThat(admin.row("router-1")).contains("Shenzhen"));
            admin.visit("nodes");
            await().untilAsserted(() -> assertThat(admin.row("router-1")).contains("Shenzhen"));

            admin.page().getByText("router-1").first().click();
            admin.find("#forget").click();
            admin.confirm();
            admin.sees("6 rows");
        }
    }

    private EmbeddedNode slave() {
        String master = cluster.master("broker-b").name();
        return cluster.nodes(NodeKind.BROKER).stream()
                .filter(node -> "broker-b".equals(node.group()) && !node.name().equals(master))
                .findFirst()
                .orElseThrow();
    }
}
