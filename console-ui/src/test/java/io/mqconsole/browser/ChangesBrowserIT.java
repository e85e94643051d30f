package io.mqconsole.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.MqAdmin;
import io.mqconsole.embedded.NodeKind;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The permission of brokers set by an operator: planned, confirmed, followed, failed, retried and undone. */
@BrowserTest
class ChangesBrowserIT {
    /** Configurations are read every 30 s. */
    private static final Duration CONFIG_READ = Duration.ofSeconds(60);

    private static final Duration RECOVERED = Duration.ofSeconds(90);

    @Autowired
    OpenBrokers brokers;

    private final Visitors visitors;
    private final EmbeddedCluster cluster;
    private boolean damaged;

    ChangesBrowserIT(Visitors visitors, EmbeddedCluster cluster) {
        this.visitors = visitors;
        this.cluster = cluster;
    }

    @BeforeEach
    void everyBrokerCanBeReadAndWritten() {
        brokers.restore();
    }

    @AfterEach
    void repair() {
        if (damaged) {
            cluster.recover();
            cluster.awaitReady(RECOVERED).awaitInSync(RECOVERED);
        }
        brokers.restore();
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void aMastersPermissionIsSetSeenEverywhereAndTakenBack(Look look) {
        EmbeddedNode master = cluster.master("broker-a");
        try (Visitor admin = visitors.admin(look)) {
            admin.visit("nodes").openNode(master);
            admin.find("#permission").click();
            choose(admin, "#perm", "(4)");
            admin.find("#reason input").fill("disk of " + master.hostname() + " is replaced");
            admin.find("#expiry input").fill("30");
            pictureOnce(admin, "permission-form");
            admin.find("#submit").click();
            status(admin, "Planned", "待确认");
            assertThat(admin.find("vaadin-dialog").getByText("(6)").first()).isVisible();
            admin.picture("permission-plan");
            admin.find("#change-confirm").click();
            status(admin, "Succeeded", "成功");
            admin.sees(look.say("Verified", "已确认"));
            pictureOnce(admin, "permission-done");
            admin.find("#close").click();

            admin.sees(look.say("Draining", "排空中"));
            admin.sees(look.say("Undoes itself in", "后自动撤销"));
            admin.picture("node-draining");
            admin.find("#tab-history").click();
            assertThat(admin.names().first()).containsText("6 → 4");
            pictureOnce(admin, "node-history");

            admin.visit("changes?requestedBy=admin&node=" + master.address());
            Assertions.assertThat(admin.row(look.say("Permission 6 → 4", "")))
                    .contains(look.say("Succeeded", "成功"), "1/1", "admin");
            admin.picture("changes");
            admin.names().first().click();
            status(admin, "Succeeded", "成功");
            admin.sees("disk of " + master.hostname());
            admin.picture("change");
            admin.find("#change-rollback").click();
            admin.find("#rollback-reason input").fill("the new disk is in");
            pictureOnce(admin, "change-rollback");
            admin.confirm();
            status(admin, "Rolled back", "已回滚");
            admin.sees("the new disk is in");
            assertThat(admin.find("#change-rollback")).not().isVisible();
            pictureOnce(admin, "change-rolled-back");
        }
    }

    @Test
    void aPlanThatClosesTheClusterNeedsATickAndCanBeDiscarded() {
        try (Visitor admin = visitors.admin(Look.CHINESE_LIGHT)) {
            admin.visit("nodes").openNode(cluster.master("broker-a"));
            admin.find("#permission").click();
            choose(admin, "#perm", "(4)");
            choose(admin, "#place", "集群");
            assertThat(admin.find("#auto-rollback")).isVisible();
            admin.picture("permission-waves");
            admin.find("#submit").click();
            status(admin, "Planned", "待确认");
            assertThat(admin.find(".warning.blocking").first()).isVisible();
            assertThat(admin.find("#change-confirm")).not().isVisible();
            admin.picture("permission-blocked");
            admin.find("#anyway label").click();
            assertThat(admin.find("#change-confirm")).isVisible();
            assertThat(admin.find("#anyway")).not().isVisible();
            admin.find("#change-discard, #change-cancel").first().click();
            assertThat(admin.find(".plan-dialog")).not().isVisible();
            admin.visit("changes?status=PLANNED");
            admin.sees("没有符合条件的数据");
        }
    }

    @Test
    void whatSomebodyElseSetIsShownAndCanBeSetAgain() {
        EmbeddedNode slave = slaves().getFirst();
        try (Visitor admin = visitors.admin(Look.ENGLISH_DARK)) {
            admin.visit("nodes").openNode(slave);
            admin.find("#permission").click();
            choose(admin, "#perm", "(4)");
            admin.find("#submit").click();
            confirmAndClose(admin);

            MqAdmin.of(cluster).write("updateBrokerConfig", "-b", slave.address(), "-k", "brokerPermission", "-v", "6");
            assertThat(admin.page().getByText("This console last set Read (4), and the broker has Read/write (6)"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CONFIG_READ.toMillis()));
            admin.picture("node-differs");
            admin.find("#apply-again").click();
            admin.find("#submit").click();
            confirmAndClose(admin);
            admin.picture("node-applied-again");
            assertThat(admin.find("#apply-again")).not().isVisible();
        }
    }

    @Test
    void aChangeThatWouldUndoItselfIsKept() {
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("nodes").openNode(slaves().getFirst());
            admin.find("#permission").click();
            choose(admin, "#perm", "(4)");
            admin.find("#expiry input").fill("30");
            admin.find("#submit").click();
            status(admin, "Planned", "待确认");
            admin.sees("Will undo itself 30 min after its start");
            admin.find("#change-confirm").click();
            status(admin, "Succeeded", "成功");
            admin.find(".to-page").click();
            admin.sees("Undoes itself in");
            assertThat(admin.find("#change-cancel")).containsText("Keep change");
            admin.picture("change-expiring");
            admin.find("#change-cancel").click();
            admin.sees("It no longer undoes itself. What is written stays");
            admin.picture("change-keep");
            admin.confirm();
            assertThat(admin.find("#change-cancel")).not().isVisible();
            assertThat(admin.page().getByText("Undoes itself in")).hasCount(0);
            status(admin, "Succeeded", "成功");
        }
    }

    private static void confirmAndClose(Visitor visitor) {
        status(visitor, "Planned", "待确认");
        visitor.find("#change-confirm").click();
        status(visitor, "Succeeded", "成功");
        visitor.find("#close").click();
    }

    @Test
    void aSecondUserSeesARoomInWavesGoOnAndMayMoveItOn() {
        EmbeddedNode first = cluster.master("broker-a");
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT);
                Visitor colleague = visitors.admin(Look.CHINESE_DARK)) {
            colleague.visit("changes");
            admin.visit("nodes").openNode(first);
            admin.find("#permission").click();
            choose(admin, "#perm", "(2)");
            choose(admin, "#place", "Room " + first.room());
            admin.find("#pause-first label").click();
            admin.find("#submit").click();
            status(admin, "Planned", "待确认");
            assertThat(colleague.names().first()).containsText("6 → 2");
            colleague.names().first().click();
            status(colleague, "Planned", "待确认");

            admin.find("#change-confirm").click();
            status(admin, "Paused", "已暂停");
            status(colleague, "Paused", "已暂停");
            colleague.picture("change-paused");
            // What was begun goes on without the dialog that began it.
            admin.find("#close").click();
            admin.visit("changes");
            colleague.find("#change-resume").click();
            status(colleague, "Succeeded", "成功");
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() ->
                            Assertions.assertThat(admin.row("Permission 6 → 2")).contains("Succeeded", "2/2"));
        }
    }

    @Test
    void aHungBrokerFailsWithItsReasonAndIsRetriedWhenItIsBack() {
        damaged = true;
        List<EmbeddedNode> slaves = slaves();
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("nodes");
            slaves.forEach(slave -> admin.tick(slave.hostname()));
            assertThat(admin.find("#permission")).containsText("2");
            admin.picture("nodes-chosen");
            admin.find("#permission").click();
            choose(admin, "#perm", "(0)");
            admin.find("#pause-first label").click();
            admin.find("#submit").click();
            status(admin, "Planned", "待确认");
            admin.find("#change-confirm").click();
            status(admin, "Paused", "已暂停");

            slaves.getLast().hang();
            admin.find("#change-resume").click();
            status(admin, "Partial", "部分成功");
            admin.sees("Nothing was sent");
            admin.picture("permission-failed");
            admin.find(".to-page").click();
            status(admin, "Partial", "部分成功");
            admin.picture("change-failed");

            slaves.getLast().resume();
            await().atMost(RECOVERED)
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> {
                        if (admin.find("#change-retry").isVisible()) {
                            admin.find("#change-retry").click();
                        }
                        return "Succeeded"
                                .equals(admin.find(".standing .state")
                                        .first()
                                        .textContent()
                                        .strip());
                    });
            assertThat(admin.find(".waves .state-ok")).hasCount(2);
            admin.find("#change-rollback").click();
            admin.confirm();
            status(admin, "Rolled back", "已回滚");
        }
    }

    /** One look is enough for what differs from other pictures in its words only. */
    private static void pictureOnce(Visitor visitor, String name) {
        if (visitor.look == Look.CHINESE_LIGHT) {
            visitor.picture(name);
        }
    }

    private static void choose(Visitor visitor, String group, String text) {
        visitor.find(group + " vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }

    private static void status(Visitor visitor, String english, String chinese) {
        assertThat(visitor.find(".change-progress .standing .state").first())
                .hasText(visitor.look.say(english, chinese));
    }

    private List<EmbeddedNode> slaves() {
        List<String> masters = List.of(
                cluster.master("broker-a").name(), cluster.master("broker-b").name());
        return cluster.nodes(NodeKind.BROKER).stream()
                .filter(node -> !masters.contains(node.name()))
                .sorted(Comparator.comparing(EmbeddedNode::group))
                .toList();
    }
}
