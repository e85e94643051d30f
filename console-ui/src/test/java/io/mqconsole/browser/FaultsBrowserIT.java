package io.mqconsole.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.mqconsole.db.EmbeddedMySql;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.NodeKind;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What pages say while both NameServers or the database are away, and that they recover without a reload. */
@BrowserTest
class FaultsBrowserIT {
    private static final Duration RECOVERED = Duration.ofSeconds(90);
    private static final int MORE_THAN_A_BEAT = 5;

    @Autowired
    EmbeddedMySql database;

    private final Visitors visitors;
    private final EmbeddedCluster cluster;

    FaultsBrowserIT(Visitors visitors, EmbeddedCluster cluster) {
        this.visitors = visitors;
        this.cluster = cluster;
    }

    @AfterEach
    void repair() {
        cluster.recover();
        cluster.awaitReady(RECOVERED).awaitInSync(RECOVERED);
    }

    @Test
    void withBothNameServersAwayTheLastGoodPictureStaysWithItsAge() {
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("nodes");
            assertThat(admin.names()).hasCount(6);

            cluster.nodes(NodeKind.NAMESRV).forEach(EmbeddedNode::kill);

            admin.sees("2 nodes did not answer; what is shown of them is older, everything else is right.");
            for (EmbeddedNode nameServer : cluster.nodes(NodeKind.NAMESRV)) {
                Assertions.assertThat(admin.row(nameServer.hostname())).contains("Offline");
            }
            for (EmbeddedNode broker : cluster.nodes(NodeKind.BROKER)) {
                Assertions.assertThat(admin.row(broker.hostname()))
                        .contains("Live", broker.room())
                        .containsPattern("Master|Slave");
            }
            await().until(() -> secondsIn(admin.find(".list-foot console-time").textContent()) > MORE_THAN_A_BEAT);
            admin.picture("nodes-nameservers-away");

            cluster.recover();
            await().atMost(RECOVERED).until(() -> !admin.find(".partial-notice").isVisible());
        }
    }

    /** As in "12s ago". */
    private static int secondsIn(String age) {
        return Integer.parseInt(age.replaceAll("\\D", ""));
    }

    @Test
    void withoutItsDatabaseAPageKeepsItsRowsTheNextSaysWhatFailsAndBothRecover() {
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT);
                Visitor colleague = visitors.admin(Look.ENGLISH_LIGHT);
                Visitor stranger = visitors.stranger(Look.CHINESE_DARK)) {
            admin.visit("nodes");
            assertThat(admin.names()).hasCount(6);
            colleague.visit("nodes");
            stranger.visit("login");

            database.stop();
            try {
                stranger.type("admin", BrowserTest.ADMIN_PASSWORD);
                stranger.sees("控制台无法连接元数据库");
                stranger.picture("login-database-away");
                admin.sees("What stands below is from before");
                assertThat(admin.names()).hasCount(6);
                admin.picture("nodes-database-away");

                colleague.find("vaadin-side-nav-item[path=audit]").click();
                assertThat(colleague.find(".error-state")).containsText("cannot reach its database at the moment");
                colleague.page().reload();
                assertThat(colleague.find(".error-state")).containsText("cannot reach its database at the moment");
                colleague.picture("database-away");
            } finally {
                database.restart();
            }

            await().atMost(RECOVERED).pollInterval(Duration.ofSeconds(1)).until(() -> tryAgain(colleague));
            assertThat(admin.page().getByText("What stands below is from before"))
                    .not()
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(RECOVERED.toMillis()));
            stranger.signIn("admin", BrowserTest.ADMIN_PASSWORD);
        }
    }

    /** As the page offers it, until the list is there. */
    private static boolean tryAgain(Visitor visitor) {
        Locator again = visitor.find(".error-state vaadin-button");
        if (again.isVisible()) {
            again.click();
        }
        return visitor.find(".list-foot").isVisible();
    }
}
