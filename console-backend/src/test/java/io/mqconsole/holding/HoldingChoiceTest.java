package io.mqconsole.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.shared.TextMatch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which topics and groups a file takes. */
class HoldingChoiceTest {
    @Test
    void whatIsNotAskedForDoesNotMatter() {
        assertThat(new HoldingChoice(null, null, null).includes("id", "south", null))
                .isTrue();
        assertThat(HoldingChoice.of(List.of("id")).includes("id", "south", "SHOP"))
                .isTrue();
        assertThat(HoldingChoice.of(List.of("id")).includes("other", "south", "SHOP"))
                .isFalse();
        assertThat(HoldingChoice.of(List.of()).includes("id", "south", null)).isFalse();
    }

    @Test
    void whatIsOfNoInstanceIsOfNoneThatIsAskedFor() {
        var shop = new HoldingChoice("south", TextMatch.exact("SHOP"), null);
        assertThat(shop.includes("id", "south", "SHOP")).isTrue();
        assertThat(shop.includes("id", "north", "SHOP")).isFalse();
        assertThat(shop.includes("id", "south", "SHOPS")).isFalse();
        assertThat(shop.includes("id", "south", null)).isFalse();
    }
}
