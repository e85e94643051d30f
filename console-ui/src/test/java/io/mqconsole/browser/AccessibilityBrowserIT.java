package io.mqconsole.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.mqconsole.embedded.EmbeddedCluster;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every page and dialog for everybody: without violations of WCAG A and AA, and without a mouse. */
@BrowserTest
class AccessibilityBrowserIT {
    private final Visitors visitors;
    private final EmbeddedCluster cluster;

    AccessibilityBrowserIT(Visitors visitors, EmbeddedCluster cluster) {
        this.visitors = visitors;
        this.cluster = cluster;
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void noPageViolatesLevelAOrAaInLightOrDark(Look look) {
        var softly = new SoftAssertions();
        try (Visitor stranger = visitors.stranger(look)) {
            check(softly, stranger.visit("login"), "login");
            check(softly, stranger.visit("login?error=throttled"), "login with a problem");
            stranger.page().evaluate("document.body.append(new Image())");
            softly.assertThat(Accessibility.violations(stranger.page()))
                    .as("an image that says nothing is found")
                    .singleElement()
                    .asString()
                    .contains("image-alt");
        }
        try (Visitor admin = visitors.admin(look)) {
            for (String path :
                    new String[] {"nodes?room=MOON", "nodes/import", "changes", "audit", "profile", "no/such/page"}) {
                check(softly, admin.visit(path), path);
            }
            admin.visit("nodes");
            assertThat(admin.names()).hasCount(6);
            check(softly, admin, "nodes");
            admin.find("#register").click();
            check(softly, admin, "register a node");
            admin.visit("regions").find(".add-region").first().click();
            check(softly, admin, "regions, add one");
            admin.visit("tokens").find(".create-token").first().click();
            check(softly, admin, "tokens, create one");
            admin.visit("nodes").openNode(cluster.master("broker-a"));
            for (String tab : new String[] {"overview", "config", "runtime", "routes", "replication"}) {
                admin.find("#tab-" + tab).click();
                assertThat(admin.find("#tab-" + tab)).hasAttribute("selected", "");
                assertThat(admin.find(".tab-body > *").first()).isVisible();
                assertThat(admin.find(".tab-body [aria-busy]")).hasCount(0);
                check(softly, admin, "node, " + tab);
            }
            admin.find("#edit").click();
            assertThat(admin.find("#label-city")).isVisible();
            check(softly, admin, "edit a node");
            admin.page().reload();
            admin.find("#permission").click();
            assertThat(admin.find("#perm")).isVisible();
            check(softly, admin, "set a permission");
        }
        softly.assertAll();
    }

    private static void check(SoftAssertions softly, Visitor visitor, String what) {
        softly.assertThat(Accessibility.violations(visitor.page())).as(what).isEmpty();
    }

    @Test
    void aNodeIsFoundAndOpenedWithoutAMouse() {
        try (Visitor stranger = visitors.stranger(Look.ENGLISH_LIGHT)) {
            stranger.visit("login");
            stranger.focusBy("Tab", "input[name=username]");
            stranger.write("admin");
            stranger.focusBy("Tab", "input[name=password]");
            stranger.write(BrowserTest.ADMIN_PASSWORD);
            stranger.press("Enter");
            stranger.page().waitForURL(url -> !url.contains("/login"));

            stranger.page().waitForSelector(".page");
            stranger.focusBy("Tab", "vaadin-side-nav-item[path='nodes'] a, vaadin-side-nav-item[path='nodes']");
            stranger.press("Enter");
            stranger.page().waitForURL(url -> url.contains("/nodes"));
            assertThat(stranger.names()).hasCount(6);

            stranger.focusBy("Tab", "#filter-hostname input");
            stranger.write("broker-a");
            assertThat(stranger.names()).hasCount(2);

            stranger.focusBy("Tab", "vaadin-grid");
            stranger.focusBy("Tab", "tbody");
            stranger.press("ArrowRight");
            stranger.press("Enter");
            stranger.press("Enter");
            stranger.page().waitForURL(url -> url.matches(".*/nodes/[^/?]+.*"));
            assertThat(stranger.find("#edit")).isVisible();
        }
    }
}
