package io.mqconsole.config;

import static io.mqconsole.config.Sample.A1;
import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.change.Written;
import io.mqconsole.config.LiveValues.Held;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemOnBrokerTest {
    private static final ConfigItem ITEM = Sample.cluster("false", "{}");

    private static ItemOnBroker row(
            ConfigItem item, @Nullable ConfigItem deciding, @Nullable String pushed, @Nullable String live) {
        Written written = pushed == null
                ? null
                : new Written(
                        "c1",
                        "r",
                        "c",
                        "a",
                        A1.address(),
                        BrokerConfigKind.subject(Sample.KEY),
                        "MASTER",
                        Map.of(Sample.KEY, pushed),
                        false,
                        Instant.EPOCH);
        return ItemOnBroker.of(item, A1, deciding, written, new Held(live, Instant.EPOCH));
    }

    @Test
    void savedPushedAndLiveAreNeverMixed() {
        assertThat(row(ITEM, ITEM, null, "true").standing()).isEqualTo(Standing.NOT_PUSHED);
        assertThat(row(ITEM, ITEM, "true", "true").standing())
                .as("saved anew since")
                .isEqualTo(Standing.NOT_PUSHED);
        assertThat(row(ITEM, ITEM, "false", "false").standing()).isEqualTo(Standing.LIVE);
        assertThat(row(ITEM, ITEM, null, "false").standing())
                .as("held without a push")
                .isEqualTo(Standing.LIVE);
        assertThat(row(ITEM, ITEM, "false", "true").standing()).isEqualTo(Standing.DRIFT);
        assertThat(row(ITEM, ITEM, "false", null).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void aKeyThatIsNobodysItemIsToldAndASecretIsNot() {
        ItemOnBroker held = ItemOnBroker.of(Sample.KEY, A1, null, null, new Held("true", Instant.EPOCH));
        assertThat(held.standing()).isEqualTo(Standing.NO_ITEM);
        assertThat(held.live()).isEqualTo("true");
        assertThat(ItemOnBroker.of(Sample.KEY, A1, ITEM, null, new Held("false", Instant.EPOCH))
                        .standing())
                .isEqualTo(Standing.LIVE);
        assertThat(ItemOnBroker.of("rpcSecretKey", A1, null, null, new Held("s3cr3t", Instant.EPOCH))
                        .live())
                .isEqualTo(ConfigCatalogue.MASK);
    }

    @Test
    void whoElseDecidesIsSaid() {
        ConfigItem smaller = Sample.broker(A1, "true");
        ItemOnBroker row = row(ITEM, smaller, null, "true");
        assertThat(row.standing()).isEqualTo(Standing.OVERRIDDEN);
        assertThat(row.saved()).isEqualTo("true");
        ConfigItem elsewhere = Sample.cluster("false", "{\"envs\":[\"GRAY\"]}");
        assertThat(row(elsewhere, null, null, "true").standing()).isEqualTo(Standing.OUT_OF_SCOPE);
        ConfigItem empty = Sample.cluster(null, "{}");
        assertThat(row(empty, empty, null, "true").standing()).isEqualTo(Standing.HELD_BACK);
    }

    @Test
    void aListCountsOnlyWhatTheItemDecides() {
        ItemStanding standing = ItemStanding.of(
                ITEM,
                List.of(
                        row(ITEM, ITEM, "false", "true"),
                        row(ITEM, ITEM, null, "false"),
                        row(ITEM, Sample.broker(A1, "x"), null, "y")));
        assertThat(standing.nodes()).isEqualTo(2);
        assertThat(standing.pushedNodes()).isEqualTo(1);
        assertThat(standing.liveNodes()).isEqualTo(1);
        assertThat(standing.driftNodes()).isEqualTo(1);
        assertThat(standing.overriddenNodes()).isEqualTo(1);
        assertThat(standing.liveValues()).containsExactly("false", "true");
    }
}
