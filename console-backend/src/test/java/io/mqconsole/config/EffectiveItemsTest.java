package io.mqconsole.config;

import static io.mqconsole.config.Sample.A1;
import static io.mqconsole.config.Sample.A2;
import static io.mqconsole.config.Sample.B1;
import static io.mqconsole.config.Sample.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectiveItemsTest {

    private static Optional<String> value(ConfigBroker broker, ConfigItem... items) {
        return new EffectiveItems(List.of(items)).decides(broker, KEY).map(ConfigItem::value);
    }

    @Test
    void theItemForTheSmallestTargetDecidesWhateverTheOrder() {
        ConfigItem[] items = {Sample.broker(A1, "one"), Sample.region("all"), Sample.cluster("many", "{}")};
        assertThat(value(A1, items)).contains("one");
        assertThat(value(A2, items)).contains("many");
        assertThat(value(A2, Sample.region("all"))).contains("all");
        assertThat(value(A2, Sample.broker(A1, "one"))).isEmpty();
    }

    @Test
    void anItemThatDoesNotHaveTheBrokerInItsScopeLeavesItToTheLarger() {
        ConfigItem inOneCell = Sample.cluster("cell", "{\"units\":[\"RZ00A\"]}");
        assertThat(value(A1, Sample.region("all"), inOneCell)).contains("cell");
        assertThat(value(B1, Sample.region("all"), inOneCell)).contains("all");
    }

    @Test
    void aDeletedItemDecidesNothing() {
        assertThat(value(A1, Sample.region("all"), Sample.deleted(Sample.broker(A1, "one"))))
                .contains("all");
    }

    @Test
    void anItemWithoutAValueKeepsTheLargerAway() {
        var items = new EffectiveItems(List.of(Sample.region("all"), Sample.broker(A1, null)));
        assertThat(items.decides(A1, KEY))
                .hasValueSatisfying(item -> assertThat(item.value()).isNull());
        assertThat(items.of(B1)).containsOnlyKeys(KEY);
    }

    @Test
    void itemsOfAnotherRegionAndOtherKeysAreNotMixedIn() {
        ConfigItem other = Sample.item(
                TargetType.CLUSTER, "c", "other", "x", Sample.region("").scope());
        assertThat(value(A1, other)).isEmpty();
        assertThat(new EffectiveItems(List.of(other, Sample.region("all"))).of(A1))
                .containsOnlyKeys("other", KEY);
    }
}
