package io.mqconsole.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.PlainConsumer;
import io.mqconsole.embedded.Seed;
import io.mqconsole.group.GroupFilter;
import io.mqconsole.group.GroupService;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.topic.Topic;
import io.mqconsole.topic.TopicFilter;
import io.mqconsole.topic.TopicService;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Instances as an administrator hands them out, and the console as somebody sees it who was given one. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstancesBrowserIT {
    private static final Duration READ = Duration.ofSeconds(90);
    private static final String OURS = "MQ_INST_TRAVEL";
    private static final String THEIRS = "MQ_INST_BANK";

    @Autowired
    TopicService topics;

    @Autowired
    GroupService groups;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    JdbcTemplate database;

    private final Visitors visitors;
    private final EmbeddedCluster cluster;
    private PlainConsumer consumer;

    InstancesBrowserIT(Visitors visitors, EmbeddedCluster cluster) {
        this.visitors = visitors;
        this.cluster = cluster;
    }

    @BeforeAll
    void twoTenants() {
        Seed.of(cluster)
                .topic(OURS + "%bookings", "NORMAL", 2)
                .topic(THEIRS + "%transfers", "NORMAL", 2)
                .messages(OURS + "%bookings", 12)
                .run();
        consumer = PlainConsumer.of(cluster, "GID_bookings", "bookings", "*")
                .namespace(OURS)
                .start();
        await().atMost(READ).until(() -> {
            List<String> known = currentUser.asSystem(
                    () -> allTopics().stream().map(Topic::name).toList());
            return known.containsAll(List.of(OURS + "%bookings", THEIRS + "%transfers"));
        });
        await().atMost(READ)
                .until(() -> currentUser.asSystem(
                        () -> groups.list(GroupFilter.usual(), PageQuery.first(PageQuery.MAX_SIZE)).content().stream()
                                .anyMatch(group -> group.groupId().equals("GID_bookings"))));
    }

    private List<Topic> allTopics() {
        return topics.list(TopicFilter.usual(), PageQuery.first(PageQuery.MAX_SIZE))
                .content();
    }

    @BeforeEach
    void nothingIsRegistered() {
        database.update("DELETE FROM instance");
    }

    @AfterAll
    void stopConsumer() {
        consumer.close();
        database.update("DELETE FROM instance");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void anInstanceFoundOnBrokersIsRegisteredAndGranted(Look look) {
        String user = "tina." + look.fileSuffix;
        OrdinaryUser.named(user, database);
        try (Visitor admin = visitors.admin(look)) {
            admin.visit("instances").sees(OURS);
            admin.picture("instances-found");
            admin.find("vaadin-button[aria-label='" + look.say("Register ", "登记 ") + OURS + "']:visible")
                    .click();
            admin.find("#submit").click();
            admin.sees(look.say("A name of 3 to 64", "需要 3 到 64 个字符"));
            admin.find("#instance-name input").fill("Travel desk");
            admin.find("#instance-owner input").fill("booking-core");
            admin.find("#instance-topicQuota input").fill("1");
            admin.picture("instance-register");
            admin.find("#submit").click();
            admin.sees(look.say("was saved", "已保存"));
            admin.sees(look.say("1 of 1", "1 / 1"));
            admin.picture("instances");
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();

            admin.visit("users?name=" + user);
            admin.find("vaadin-button[aria-label='" + look.say("Change ", "修改 ") + user + "']:visible")
                    .click();
            admin.find("#grants-read input").click();
            admin.find("vaadin-multi-select-combo-box-item:visible").first().click();
            admin.press("Escape");
            admin.picture("user-grants");
            admin.find("#submit").click();
            admin.sees(OURS);
            admin.find("vaadin-button[aria-label='" + look.say("What they may do ", "有效权限 ") + user + "']:visible")
                    .click();
            admin.sees(look.say("Type User has it, for the granted instances", "普通用户拥有此权限，限于已授权的实例"));
            admin.picture("user-rights");
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
            admin.find("#close").click();
        }
        try (Visitor tina = visitors.signedIn(user, look)) {
            tina.visit("topics").sees(look.say("My topics", "我的 Topic"));
            tina.sees("bookings");
            assertThat(tina.names()).hasText(new String[] {"bookings"});
            tina.picture("tenant-topics");
            tina.visit("groups").sees("GID_bookings");
            tina.picture("tenant-groups");
            tina.find("vaadin-grid a:visible").first().click();
            tina.sees(look.say("Subscription consistency", "订阅一致性"));
            tina.picture("tenant-group");
            Assertions.assertThat(Accessibility.violations(tina.page())).isEmpty();
        }
    }

    @Test
    void whoWasGrantedNothingIsToldWhomToAsk() {
        OrdinaryUser.named("nina", database);
        try (Visitor nina = visitors.signedIn("nina", Look.ENGLISH_LIGHT)) {
            nina.visit("instances").sees("You have not been granted an instance yet");
            nina.picture("tenant-nothing");
            nina.visit("topics");
            assertThat(nina.names()).hasCount(0);
            assertThat(nina.find("vaadin-side-nav-item").filter(new Locator.FilterOptions().setHasText("Nodes")))
                    .hasCount(0);
        }
    }

    @Test
    void theAddressOfAForeignTopicLeadsNowhere() {
        OrdinaryUser.named("mallory", database);
        database.update(
                "INSERT INTO instance (instance_id, name, operator, created_at, updated_at)"
                        + " VALUES (?, 'Travel desk', 'test', NOW(), NOW())",
                OURS);
        database.update(
                "INSERT INTO user_grant (user_id, instance_id, access)"
                        + " SELECT id, ?, 'READ' FROM console_user WHERE name = 'mallory'",
                OURS);
        List<Topic> all = currentUser.asSystem(this::allTopics);
        try (Visitor mallory = visitors.signedIn("mallory", Look.ENGLISH_LIGHT)) {
            mallory.visit("topics/" + id(all, OURS + "%bookings")).sees("bookings");
            assertThat(mallory.find("#tab-queues")).isVisible();
            assertThat(mallory.find("#tab-routes")).hasCount(0);
            mallory.visit("topics/" + id(all, OURS + "%bookings") + "/producers");
            assertThat(mallory.find("#tab-queues")).hasAttribute("selected", "");
            mallory.visit("topics/" + id(all, THEIRS + "%transfers"));
            assertThat(mallory.find("body")).not().containsText("transfers");
            assertThat(mallory.find("#edit-note")).hasCount(0);
            mallory.visit("topics?topic=transfers");
            assertThat(mallory.names()).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void whoseATopicIsCanBeWrittenDownAndFound(Look look) {
        database.update("DELETE FROM holding_note");
        List<Topic> all = currentUser.asSystem(this::allTopics);
        try (Visitor admin = visitors.admin(look)) {
            await().until(() -> currentUser.asSystem(
                    () -> topics.get(id(all, OURS + "%bookings")).note().version() == 0));
            admin.visit("topics/" + id(all, OURS + "%bookings")).sees("bookings");
            admin.find("#edit-note").click();
            admin.find("#note-owner input").fill("booking-core");
            admin.find("#note-remark textarea").fill("Ask the travel desk before 22:00");
            admin.picture("topic-note");
            admin.find("#submit").click();
            admin.sees("booking-core");
            admin.picture("topic-owned");
            admin.visit("topics?owner=booking");
            assertThat(admin.names()).hasText(new String[] {"bookings"});
        }
    }

    private static String id(List<Topic> all, String name) {
        return all.stream()
                .filter(topic -> topic.name().equals(name))
                .map(Topic::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anInstanceThatHoldsSomethingStays() {
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            database.update(
                    "INSERT INTO instance (instance_id, name, operator, created_at, updated_at)"
                            + " VALUES (?, 'Bank', 'test', NOW(), NOW())",
                    THEIRS);
            admin.visit("instances");
            admin.find("vaadin-button[aria-label='Remove " + THEIRS + "']:visible")
                    .click();
            admin.confirm();
            admin.sees(THEIRS + "%transfers");
            admin.visit("instances").sees(THEIRS);
        }
    }
}
