package io.mqconsole.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.MqAdmin;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups made, changed, made alike and removed in the browser, as RocketMQ's own tool then finds them. */
@BrowserTest
class GroupChangesBrowserIT {
    private final Visitors visitors;
    private final EmbeddedCluster cluster;

    GroupChangesBrowserIT(Visitors visitors, EmbeddedCluster cluster) {
        this.visitors = visitors;
        this.cluster = cluster;
    }

    private String config(String group) {
        return MqAdmin.of(cluster).run("getConsumerConfig", "-g", group, "-n", cluster.namesrvAddrs());
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_LIGHT", "CHINESE_DARK"})
    void aGroupIsMadeChangedMadeAlikeAndRemoved(Look look) {
        String group = "GID_pilots_" + UUID.randomUUID().toString().substring(0, 8);
        try (Visitor admin = visitors.admin(look)) {
            admin.visit("groups").find("#create-group").click();
            admin.find("#group-name input").fill("pilots");
            admin.sees(look.say("GID_ or GID- and then letters", "以 GID_ 或 GID- 开头，后接"));
            admin.find("#group-name input").fill(group);
            admin.find("#group-retryQueueNum input").fill("0");
            admin.find("#group-owner input").fill("harbour-core");
            admin.find("#reason input").fill("new crew");
            admin.find("#submit").click();
            admin.sees(look.say("A number of retry queues from 1", "重试队列数需要在"));
            admin.find("#group-retryQueueNum input").fill("2");
            admin.picture("group-create");
            Assertions.assertThat(Accessibility.violations(admin.page())).isEmpty();
            admin.find("#submit").click();
            confirm(admin, "group-create-plan");
            Assertions.assertThat(config(group)).containsPattern("(?s)retryQueueNums +=  2.*retryQueueNums +=  2");
            admin.find("#close").click();
            admin.visit("groups?groupId=" + group)
                    .page()
                    .getByText(group)
                    .first()
                    .click();
            admin.sees("harbour-core");

            admin.find("#group-change").click();
            admin.find("#group-readEnable input").uncheck();
            admin.find("#submit").click();
            confirm(admin, "group-change-plan");
            admin.find("#close").click();
            Assertions.assertThat(config(group))
                    .containsPattern("(?s)consumeEnable +=  false.*consumeEnable +=  false");
            admin.find("#tab-changes").click();
            assertThat(admin.names()).hasCount(2);

            if (look == Look.ENGLISH_LIGHT) {
                isCopied(admin, group);
            }

            MqAdmin.of(cluster)
                    .write("updateSubGroup", "-b", cluster.master("broker-b").address(), "-g", group, "-r", "9");
            admin.sees(look.say("hold this differently", "配置不一致"));
            admin.page().reload();
            admin.find("#group-align").click();
            assertThat(admin.find("#align-like vaadin-radio-button")).hasCount(2);
            admin.find("#submit").click();
            confirm(admin, "group-align-plan");
            admin.find("#close").click();
            Assertions.assertThat(config(group)).containsPattern("(?s)retryMaxTimes +=  16.*retryMaxTimes +=  16");

            admin.find("#group-remove").click();
            admin.find("#submit").click();
            assertThat(admin.find("#change-confirm")).isDisabled();
            admin.find("#typed-name input").fill(group);
            confirm(admin, "group-remove-plan");
            admin.find("#close").click();
            admin.visit("groups?groupId=" + group);
            assertThat(admin.names()).hasCount(0);
        }
    }

    private void isCopied(Visitor admin, String group) {
        String copy = group.replace("GID_pilots_", "GID_copied_");
        admin.find("#group-copy").click();
        assertThat(admin.find("#group-retryQueueNum input")).hasValue("2");
        assertThat(admin.find("#group-readEnable input")).not().isChecked();
        admin.sees("There is a group " + group);
        admin.find("#group-name input").fill(copy);
        assertThat(admin.find("#group-retryPolicy")).containsText("Usual");
        admin.find("#group-retryPolicy").click();
        admin.find("vaadin-select-item:visible:text-is(\"Given delays\")").click();
        admin.find("#group-retry-steps input").fill("1000 2000 30000");
        admin.find("#submit").click();
        confirm(admin, "group-copy-plan");
        admin.find("#close").click();
        Assertions.assertThat(config(copy)).containsPattern("(?s)consumeEnable +=  false.*retryQueueNums +=  2");
        Assertions.assertThat(config(copy)).contains("CUSTOMIZED");
    }

    @Test
    void groupsThatAreTickedAreExportedChangedAndRemovedTogether() {
        String name = "GID_tugs_" + UUID.randomUUID().toString().substring(0, 8);
        String row = "default," + cluster.topology().clusterName() + "," + name;
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("groups").find("#bulk-import").click();
            admin.find("#import-text textarea").fill("region,cluster,groupId\n" + row + "_1\n" + row + "_2\n");
            admin.find("#submit").click();
            confirm(admin, "bulk-groups-plan");
            admin.find("#close").click();
            admin.visit("groups?groupId=" + name);
            assertThat(admin.names()).hasCount(2);

            admin.find("vaadin-grid vaadin-checkbox:visible").last().click();
            admin.sees("1 row selected");
            admin.find("#select-all-rows").click();
            admin.sees("2 rows selected");
            Download file = admin.page()
                    .waitForDownload(() -> admin.find("#selected-csv").click());
            Assertions.assertThat(file.path()).content().contains(name + "_1", name + "_2");

            admin.find("#selected-change").click();
            String rows = admin.find("#import-text textarea").inputValue();
            Assertions.assertThat(rows).contains(name + "_1", name + "_2", "retryMaxTimes: '16'");
            admin.find("#import-text textarea").fill(rows.replace("retryMaxTimes: '16'", "retryMaxTimes: '7'"));
            admin.find("#submit").click();
            admin.sees("Most retries 7");
            Assertions.assertThat(admin.page().getByText("Readable Yes").count())
                    .as("what stays is not in the way")
                    .isZero();
            confirm(admin, "bulk-groups-change-plan");
            admin.find("#close").click();
            Assertions.assertThat(config(name + "_2")).containsPattern("(?s)retryMaxTimes +=  7.*retryMaxTimes +=  7");

            admin.find("#selected-change").click();
            String owned = admin.find("#import-text textarea")
                    .inputValue()
                    .replace("retryMaxTimes: '7'", "retryMaxTimes: '7'\n  owner: tug-masters");
            admin.find("#import-text textarea").fill(owned);
            admin.find("#submit").click();
            admin.sees("Owner or remark of 2 written down");
            assertThat(admin.find("#import-text")).hasCount(0);

            admin.find("#selected-remove").click();
            admin.find("#submit").click();
            assertThat(admin.find("#change-confirm")).isDisabled();
            admin.find("#typed-name input").fill("delete 2");
            confirm(admin, "bulk-groups-remove-plan");
            admin.find("#close").click();
            assertThat(admin.find(".row-selection")).isHidden();
            assertThat(admin.names()).hasCount(0);
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
}
