package io.mqconsole.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a list of groups is sorted and searched by. */
class BacklogTest {
    private static final List<Unknown> SILENT = List.of(new Unknown(Unknown.Reason.BROKER_SILENT, "broker-a"));

    private static final Backlog NOTHING = new Backlog(0, List.of());
    private static final Backlog AT_LEAST_NOTHING = new Backlog(0, SILENT);
    private static final Backlog FIVE = new Backlog(5, List.of());
    private static final Backlog AT_LEAST_FIVE = new Backlog(5, SILENT);

    @Test
    void atLeastSoManyComeAfterExactlySoMany() {
        assertThat(List.of(AT_LEAST_FIVE, FIVE, AT_LEAST_NOTHING, NOTHING).stream()
                        .sorted()
                        .toList())
                .containsExactly(NOTHING, AT_LEAST_NOTHING, FIVE, AT_LEAST_FIVE);
    }

    @Test
    void whatIsUnknownIsNeverTakenForNothing() {
        assertThat(BacklogState.NONE.matches(NOTHING)).isTrue();
        assertThat(BacklogState.NONE.matches(AT_LEAST_NOTHING)).isFalse();
        assertThat(BacklogState.UNKNOWN.matches(AT_LEAST_NOTHING)).isTrue();
        assertThat(BacklogState.UNKNOWN.matches(FIVE)).isFalse();
    }

    @Test
    void messagesThatAreKnownToWaitAreFoundThoughOthersAreUnknown() {
        assertThat(BacklogState.WAITING.matches(AT_LEAST_FIVE)).isTrue();
        assertThat(BacklogState.WAITING.matches(AT_LEAST_NOTHING)).isFalse();
    }
}
