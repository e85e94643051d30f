package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.config.NameServerComparison.Row;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.TextMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers of NameServers side by side. */
class NameServerComparisonTest {
    private static final String A = "10.0.0.1:9876";
    private static final String B = "10.0.0.2:9876";
    private static final String C = "10.0.0.3:9876";

    private static final NameServerComparison COMPARED = NameServerComparison.of(
            "r",
            new FanOut<>(List.of(
                    new NodeResult.Ok<>(
                            A,
                            Map.of(
                                    "clusterTest", "true",
                                    "listenPort", "1",
                                    "controllerDLegerSelfId", "n0",
                                    "onlyOnA", "x",
                                    "onePassword", "s3cret",
                                    "enableTopicList", "true"),
                            Duration.ZERO),
                    new NodeResult.Failed<>(
                            B, new AdminError(AdminError.Kind.TIMEOUT, 0, "no answer", B), Duration.ZERO),
                    new NodeResult.Ok<>(
                            C,
                            Map.of(
                                    "clusterTest", "false",
                                    "listenPort", "2",
                                    "controllerDLegerSelfId", "n1",
                                    "onePassword", "other",
                                    "enableTopicList", "true"),
                            Duration.ZERO))),
            new ConfigCatalogue(),
            Instant.EPOCH);

    private static Row row(String key) {
        return COMPARED.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsAlikeAndWhatIsNotIsTold() {
        assertThat(row("enableTopicList").differs()).isFalse();
        assertThat(row("clusterTest").disagrees()).isTrue();
        assertThat(row("clusterTest").known()).isNotNull();
        assertThat(row("clusterTest").values()).containsExactly(Map.entry(A, "true"), Map.entry(C, "false"));
    }

    @Test
    void aKeyThatOneLacksDiffersAndIsUnknownToTheCatalogue() {
        assertThat(row("onlyOnA").disagrees()).isTrue();
        assertThat(row("onlyOnA").values()).containsEntry(C, null);
        assertThat(row("onlyOnA").known()).isNull();
    }

    @Test
    void aPortOrTheNumberOfAControllerIsItsOwnAndThereforeNoDisagreement() {
        for (String key : List.of("listenPort", "controllerDLegerSelfId")) {
            assertThat(row(key).differs()).isTrue();
            assertThat(row(key).individual()).isTrue();
            assertThat(row(key).disagrees()).isFalse();
        }
    }

    @Test
    void aSecretIsComparedAndNotShown() {
        assertThat(row("onePassword").differs()).isTrue();
        assertThat(row("onePassword").hidden()).isTrue();
        assertThat(row("onePassword").values()).containsOnly(Map.entry(A, "***"), Map.entry(C, "***"));
    }

    @Test
    void whoDidNotAnswerIsNamedAndIsNoDifference() {
        assertThat(COMPARED.nameServers()).containsExactly(A, B, C);
        assertThat(COMPARED.failures()).extracting(NodeFailure::node).containsExactly(B);
        assertThat(row("enableTopicList").values()).doesNotContainKey(B);
    }

    @Test
    void aPageSaysHowOldAndHowWholeItIs() {
        var disagreeing = NameServerConfigs.page(
                COMPARED, new NameServerConfigFilter(null, true), PageQuery.first(PageQuery.MAX_SIZE));

        assertThat(disagreeing.content()).extracting(Row::key).containsExactly("clusterTest", "onePassword", "onlyOnA");
        assertThat(disagreeing.partial()).isTrue();
        assertThat(disagreeing.collectedAt()).isEqualTo(Instant.EPOCH);
        assertThat(NameServerConfigs.page(
                                COMPARED, new NameServerConfigFilter(TextMatch.part("topic"), null), PageQuery.first(1))
                        .content())
                .extracting(Row::key)
                .containsExactly("enableTopicList");
    }
}
