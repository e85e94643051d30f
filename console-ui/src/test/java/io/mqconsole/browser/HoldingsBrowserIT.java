package io.mqconsole.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.MqAdmin;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.PlainConsumer;
import io.mqconsole.embedded.traffic.DemoTraffic;
import io.mqconsole.group.Group;
import io.mqconsole.group.GroupFilter;
import io.mqconsole.group.GroupService;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.topic.TopicFilter;
import io.mqconsole.topic.TopicService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Topics and groups as an operator sees them, with the traffic of the demo and one consumer that is out of line. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HoldingsBrowserIT {
    private static final Duration READ = Duration.ofSeconds(90);
    private static final String DRIFTING = "MQ_INST_SHOP%shop_coupon";
    private static final String SLOW = "GID_shop_report";
    private static final String STRAY = "stray";
    private static final String CROWD = "GID_shop_crowd";

    @Autowired
    TopicService topics;

    @Autowired
    GroupService groups;

    @Autowired
    CurrentUser currentUser;

    private final Visitors visitors;
    private final EmbeddedCluster cluster;
    private DemoTraffic traffic;
    private PlainConsumer stray;
    private SoftAssertions usable = new SoftAssertions();

    HoldingsBrowserIT(Visitors visitors, EmbeddedCluster cluster) {
        this.visitors = visitors;
        this.cluster = cluster;
    }

    @BeforeAll
    void messagesFlow() {
        traffic =
                DemoTraffic.start(cluster, Path.of("target", "browser-traffic")).awaitFlowing();
        queues(8);
        stray = PlainConsumer.of(cluster, SLOW, "shop_invoice", "*")
                .namespace("MQ_INST_SHOP")
                .named(STRAY)
                .start();
    }

    @AfterAll
    void theClusterIsAsBefore() {
        stray.close();
        traffic.close();
        queues(2);
        everyNodeIsBack();
    }

    private void everyNodeIsBack() {
        cluster.recover();
        cluster.awaitReady(READ).awaitInSync(READ);
    }

    /** Gives one topic another number of queues on one of its brokers. */
    private void queues(int number) {
        MqAdmin.of(cluster)
                .write(
                        "updateTopic",
                        "-n",
                        cluster.namesrvAddrs(),
                        "-b",
                        cluster.master("broker-a").address(),
                        "-t",
                        DRIFTING,
                        "-r",
                        String.valueOf(number),
                        "-w",
                        "2");
    }

    @AfterEach
    void everybodyCanUseWhatWasSeen() {
        usable.assertAll();
        usable = new SoftAssertions();
    }

    @BeforeEach
    void theyHaveBeenRead() {
        await().atMost(READ)
                .untilAsserted(() -> currentUser.asSystem(() -> {
                    assertThat(topics.list(TopicFilter.usual(), PageQuery.first(PageQuery.MAX_SIZE))
                                    .content())
                            .filteredOn(topic -> topic.name().equals(DRIFTING))
                            .allSatisfy(topic -> assertThat(topic.drift()).isNotEmpty())
                            .hasSize(1);
                    assertThat(groups.list(GroupFilter.usual(), PageQuery.first(PageQuery.MAX_SIZE))
                                    .content())
                            .anySatisfy(group -> {
                                assertThat(group.groupId()).isEqualTo(SLOW);
                                assertThat(group.clients()).as("with the stray").isEqualTo(2);
                            })
                            .extracting(Group::groupId)
                            .contains("GID_shop_archive");
                }));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void theListOfTopicsSaysWhatEachIsAndWhereBrokersDiffer(Look look) {
        try (Visitor admin = visitors.admin(look)) {
            admin.visit("topics");
            seen(
                    admin,
                    "shop_coupon",
                    row -> assertThat(row)
                            .contains(
                                    "MQ_INST_SHOP", look.say("Transaction", "事务"), look.say("Read/write (6)", "读写 (6)"))
                            .contains(look.say("Differs", "不一致")));
            assertThat(admin.row("shop_ledger")).contains(look.say("Globally ordered", "全局顺序"));
            PlaywrightAssertions.assertThat(admin.find("span[title*='broker-a 8']"))
                    .hasCount(1);
            assertThat(admin.names().allTextContents())
                    .noneMatch(name -> name.startsWith("%") || name.equals("TBW102"));
            shows(admin, "topics");
        }
    }

    @Test
    void whatRocketMqMadeIsListedWhenItIsAskedForAndTheFilterStandsInTheUrl() {
        try (Visitor admin = visitors.admin(Look.CHINESE_LIGHT)) {
            admin.visit("topics?kind=RETRY,DLQ&topic=shop_invoice");
            seen(admin, "%RETRY%", row -> assertThat(row).contains("GID_shop_invoice"));
            admin.find("#filter-topic input").fill("%RETRY%");
            PlaywrightAssertions.assertThat(admin.page()).hasURL(Pattern.compile(".*topic=%25RETRY%25.*"));
            shows(admin, "topics-kinds");
            admin.find("#filter-topic input").fill("no such thing");
            admin.sees("没有符合条件的数据");
            admin.picture("topics-no-match");
        }
    }

    @Test
    void everyTabOfATopicAnswersAndLeadsToItsGroups() {
        try (Visitor admin = visitors.admin(Look.CHINESE_LIGHT)) {
            admin.visit("topics?topic=shop_coupon");
            admin.names().first().click();
            admin.sees("同一集群的各 Broker 配置不一致");
            admin.sees("最大位点");
            shows(admin, "topic-queues");
            admin.find("#tab-routes").click();
            admin.sees("主节点");
            admin.picture("topic-routes");
            admin.find("#tab-config").click();
            admin.sees("broker-a · 主");
            admin.sees("broker-b · 从");
            shows(admin, "topic-config");
            admin.find("#tab-producers").click();
            admin.sees("RocketMQ 不提供生产者所发送的 Topic");
            admin.picture("topic-producers");
            admin.find("#tab-subscriptions").click();
            admin.sees("GID_shop_service");
            shows(admin, "topic-subscriptions");
            admin.page().getByText("GID_shop_service").first().click();
            admin.page().waitForURL(url -> url.contains("/groups/"));
            admin.sees("订阅一致性");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void theListOfGroupsShowsWhoIsBehind(Look look) {
        try (Visitor admin = visitors.admin(look)) {
            admin.visit("groups");
            seen(
                    admin,
                    "GID_shop_archive",
                    row -> assertThat(row).contains("MQ_INST_SHOP").containsPattern("\\| [1-9][0-9,]* \\|"));
            // One of its clients subscribes to what no other of it has ever read: how much is left cannot be told.
            seen(admin, SLOW, row -> assertThat(row).contains(look.say("unknown", "未知")));
            shows(admin, "groups");
        }
    }

    @Test
    void theStatusOfAGroupNamesTheClientThatSubscribesDifferently() {
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("groups?groupId=" + SLOW);
            admin.names().first().click();
            PlaywrightAssertions.assertThat(admin.find("#consistency")).isVisible();
            // A client on a busy machine may be silent once; the page asks again when it is loaded again.
            await().atMost(READ).untilAsserted(() -> {
                admin.page().reload();
                assertThat(admin.find("#consistency").textContent()).contains("Differs");
            });
            PlaywrightAssertions.assertThat(admin.find("#consistency")).containsText(STRAY);
            PlaywrightAssertions.assertThat(admin.find("#consistency")).containsText("shop_invoice");
            shows(admin, "group-status");
            admin.find("#tab-clients").click();
            admin.sees(stray.clientId());
            shows(admin, "group-clients");
            admin.find(".show-stack").first().click();
            admin.sees("Threads of");
            PlaywrightAssertions.assertThat(admin.find("#stack")).containsText("RebalanceService");
            shows(admin, "group-stack");
        }
    }

    @Test
    void aPageAsksFewClientsAndAllWhenToldTo() {
        try (PlainConsumer crowd = PlainConsumer.of(cluster, CROWD, "shop_browse", "*")
                        .namespace("MQ_INST_SHOP")
                        .clients(8)
                        .start();
                Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("groups?groupId=" + CROWD);
            admin.names().first().click();
            admin.find("#tab-clients").click();
            admin.sees(crowd.clientId() + "-1");
            await().atMost(READ).untilAsserted(() -> {
                admin.page().reload();
                admin.sees(crowd.clientId() + "-1");
                assertThat(admin.find(".ask-all").textContent()).contains("6 of 8 clients told");
            });
            admin.find("#ask-all").click();
            PlaywrightAssertions.assertThat(admin.find(".ask-all")).hasCount(0);
            admin.sees(crowd.clientId() + "-8");
        }
    }

    @Test
    void everyTabOfAGroupAnswers() {
        try (Visitor admin = visitors.admin(Look.CHINESE_DARK)) {
            admin.visit("groups?groupId=GID_pay_service");
            admin.names().first().click();
            PlaywrightAssertions.assertThat(admin.find("#rebalance")).containsText("正常");
            PlaywrightAssertions.assertThat(admin.find("#consistency")).containsText("正常");
            shows(admin, "group-status");
            admin.find("#tab-progress").click();
            admin.sees("Broker 位点");
            shows(admin, "group-progress");
            admin.find("#tab-clients").click();
            admin.sees("已响应");
            shows(admin, "group-clients");
            admin.find("#tab-subscriptions").click();
            admin.sees("订阅中");
            admin.picture("group-subscriptions");
            admin.find("#tab-config").click();
            admin.sees("最大重试次数");
            admin.picture("group-config");
        }
    }

    @Test
    void theFileHasEveryGroupThatIsListed() throws IOException {
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("groups?groupId=GID_shop");
            seen(admin, SLOW, row -> assertThat(row).isNotEmpty());
            Download file =
                    admin.page().waitForDownload(() -> admin.find("#export").click());
            List<String> lines = Files.readAllLines(file.path());
            assertThat(lines.getFirst())
                    .contains("groupId,instanceId,cluster,owner,kind,online,backlog,delayMs,delayPrecision");
            assertThat(lines).anyMatch(line -> line.startsWith(SLOW + ",MQ_INST_SHOP,"));
            assertThat(lines).hasSize(admin.names().count() + 1);
        }
    }

    @Test
    void whileABrokerGroupIsAwayTheBacklogIsUnknownAndSaysWhy() {
        List<EmbeddedNode> away = cluster.nodes(NodeKind.BROKER).stream()
                .filter(node -> node.group().equals("broker-b"))
                .toList();
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("groups");
            seen(admin, SLOW, row -> assertThat(row).contains("Online"));
            away.forEach(EmbeddedNode::hang);
            seen(admin, SLOW, row -> assertThat(row).contains("≥"));
            PlaywrightAssertions.assertThat(admin.find("span[title*='did not answer: broker-b']")
                            .first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(READ.toMillis()));
            admin.picture("groups-broker-down");
            admin.page().getByText(SLOW).first().click();
            admin.sees("The backlog cannot be told completely:");
            admin.sees("This broker did not answer: broker-b");
            admin.picture("group-broker-down");
        } finally {
            away.forEach(EmbeddedNode::resume);
            everyNodeIsBack();
        }
    }

    /** Takes a picture of a page that everybody can use. */
    private void shows(Visitor visitor, String name) {
        visitor.picture(name);
        usable.assertThat(Accessibility.violations(visitor.page())).as(name).isEmpty();
    }

    private static void seen(Visitor visitor, String name, Consumer<String> wanted) {
        await().atMost(READ).untilAsserted(() -> {
            assertThat(visitor.row(name)).isNotEmpty();
            wanted.accept(visitor.row(name));
        });
    }
}
