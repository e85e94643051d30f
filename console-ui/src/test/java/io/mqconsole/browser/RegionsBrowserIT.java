package io.mqconsole.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.mqconsole.config.ConfigItemService;
import io.mqconsole.config.ConfigItemSpec;
import io.mqconsole.config.ItemTarget;
import io.mqconsole.config.TargetType;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.CurrentUser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Adding a region: what is wrong is said at the field, and nothing is stored. */
@BrowserTest
class RegionsBrowserIT {
    @Autowired
    ConfigItemService items;

    @Autowired
    CurrentUser currentUser;

    private final Visitors visitors;

    RegionsBrowserIT(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void aRegionWhoseAddressIsWrongOrSilentIsNotStored() {
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("regions");
            PlaywrightAssertions.assertThat(admin.find(".list-table").getByText("default"))
                    .isVisible();
            admin.picture("regions");
            admin.find(".add-region").first().click();
            admin.find("#region-name input").fill("shanghai");
            admin.find("#region-nameservers textarea").fill("nonsense");
            admin.find("#submit").click();
            PlaywrightAssertions.assertThat(admin.find("#region-nameservers")).hasAttribute("invalid", "");

            admin.find("#region-nameservers textarea").fill("127.0.0.1:9");
            admin.find("#submit").click();
            admin.sees("Save although a NameServer does not answer");
            PlaywrightAssertions.assertThat(admin.find("#region-nameservers")).hasAttribute("invalid", "");
            admin.picture("region-unreachable");

            admin.visit("regions");
            admin.sees("1 row");
        }
    }

    @Test
    void aConnectionTestNamesEveryNameServer() {
        try (Visitor admin = visitors.admin(Look.CHINESE_DARK)) {
            admin.visit("regions");
            admin.find("vaadin-button[aria-label='测试连接 default']").click();
            PlaywrightAssertions.assertThat(admin.find(".check-result .state-ok"))
                    .hasCount(2);
            admin.picture("region-test");
        }
    }

    @Test
    void aRegionIsAddedChosenAndRemoved() {
        try (Visitor admin = visitors.signedIn("admin", Look.ENGLISH_LIGHT)) {
            admin.visit("regions").find(".add-region").first().click();
            admin.find("#region-name input").fill("beijing");
            admin.find("#region-nameservers textarea").fill("127.0.0.1:9");
            admin.find("#submit").click();
            admin.find("vaadin-checkbox:has-text('Save although') input").check();
            admin.find("#submit").click();
            admin.sees("Region beijing was saved");
            admin.sees("2 rows");

            // Without loading the console again: the switch knows the new region.
            admin.find("vaadin-side-nav-item[path='nodes']").click();
            PlaywrightAssertions.assertThat(admin.names()).hasCount(7);
            admin.find("#region-switch").click();
            admin.find("vaadin-select-item:has-text('beijing'):visible").click();
            PlaywrightAssertions.assertThat(admin.page()).hasURL(Pattern.compile(".*[?&]region=beijing.*"));
            PlaywrightAssertions.assertThat(admin.names()).hasText(new String[] {"127.0.0.1:9"});
            admin.visit("nodes");
            PlaywrightAssertions.assertThat(admin.names()).hasText(new String[] {"127.0.0.1:9"});

            admin.visit("regions");
            admin.find("vaadin-button[aria-label='Remove beijing']").click();
            admin.sees("configuration items: 0 (versions: 0)");
            admin.press("Escape");

            currentUser.asSystem(() -> items.create(
                    new ItemTarget("beijing", TargetType.REGION, "beijing", "maxMessageSize"),
                    new ConfigItemSpec("8388608", Scope.ALL, null, false)));
            admin.find("vaadin-button[aria-label='Remove beijing']").click();
            admin.sees("configuration items: 1 (versions: 1)");
            var confirm = admin.find("vaadin-confirm-dialog vaadin-button[slot=confirm-button]");
            PlaywrightAssertions.assertThat(confirm).isDisabled();
            admin.picture("region-remove");
            admin.find("#remove-items label").click();
            PlaywrightAssertions.assertThat(confirm).isEnabled();
            admin.confirm();
            admin.sees("Region beijing was removed");
            admin.sees("1 row");
        }
    }
}
