package io.mqconsole.config;

import static io.mqconsole.config.Sample.A1;
import static io.mqconsole.config.Sample.A2;
import static io.mqconsole.config.Sample.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DriftIgnoredRowTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private static Drift drift(ConfigBroker broker, String key, String change, String live) {
        return drift(broker, key, change, "false", live);
    }

    private static Drift drift(ConfigBroker broker, String key, String change, String desired, String live) {
        return new Drift(broker, key, desired, change, live, null, NOW, NOW, null);
    }

    @Test
    void itIsThisDifferenceOnlyAndNeitherAnotherValueNorAnotherPush() {
        Drift seen = drift(A1, KEY, "c1", "true");
        DriftIgnoredRow row = DriftIgnoredRow.of(seen, new DriftIgnored(NOW.plusSeconds(60), "admin", "later", NOW));

        assertThat(row.concerns(drift(A1, KEY, "c1", "true").since(NOW.plusSeconds(9))))
                .isTrue();
        assertThat(row.concerns(drift(A1, KEY, "c1", "TRUE"))).isFalse();
        assertThat(row.concerns(drift(A1, KEY, "c2", "true"))).isFalse();
        assertThat(row.concerns(drift(A2, KEY, "c1", "true"))).isFalse();
        assertThat(row.concerns(drift(A1, "flushDiskType", "c1", "true"))).isFalse();
        assertThat(row.concerns(drift(A1, KEY, "c1", "maybe", "true")))
                .as("the push was taken back to that")
                .isFalse();
        assertThat(row.ignored().by()).isEqualTo("admin");
    }

    @Test
    void whatWasIgnoredBeforeTheWantedValueWasWrittenDownStaysIgnored() {
        DriftIgnoredRow row =
                new DriftIgnoredRow(A1.nodeId(), KEY, "c1", null, "true", NOW.plusSeconds(60), null, "admin", NOW);
        assertThat(row.concerns(drift(A1, KEY, "c1", "true"))).isTrue();
        assertThat(row.concerns(drift(A1, KEY, "c1", "TRUE"))).isFalse();
    }
}
