package io.mqconsole.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.holding.HoldingKind;
import io.mqconsole.shared.ConsoleException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What can be chosen at once. */
class BulkSelectionTest {
    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "id-" + i).toList();
    }

    @Test
    void nothingAndTooManyAreRefused() {
        assertThatThrownBy(() -> new BulkSelection(List.of(), List.of())).isInstanceOf(ConsoleException.class);
        assertThatThrownBy(() -> new BulkSelection(ids(600), ids(401))).isInstanceOf(ConsoleException.class);
        assertThat(new BulkSelection(ids(600), ids(400)).size()).isEqualTo(BulkSelection.MOST);
    }

    @Test
    void whatIsNamedTwiceIsChosenOnce() {
        var chosen = BulkSelection.of(HoldingKind.GROUP, List.of("a", "b", "a"));
        assertThat(chosen.ids(HoldingKind.GROUP)).containsExactly("a", "b");
        assertThat(chosen.ids(HoldingKind.TOPIC)).isEmpty();
    }
}
