package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.admin.BrokerRuntime;
import io.mqconsole.shared.Text;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When what senders get from a broker is so much worse that a push stops, and when nothing can be concluded. */
class TrafficTest {
    private static final Instant BOOT = Instant.ofEpochSecond(1_000);
    private static final Instant NOW = Instant.ofEpochSecond(9_000);
    private static final TrafficLimits LIMITS = new TrafficLimits(0.5, 0.01, 100);

    @Test
    void storingMuchLessThanTheMinuteBeforeIsToldWithBothRates() {
        assertThat(before(20.0).worse(after(10, 40, 0), "broker-a (h:1)", LIMITS))
                .contains(Text.of("config.gate.fallen", "broker-a (h:1)", 20.0, 4.0, 80L, 50L));
    }

    @Test
    void refusedSendsAreToldWithHowManyOfHowMany() {
        assertThat(before(20.0).worse(after(10, 190, 10), "broker-a (h:1)", LIMITS))
                .contains(Text.of("config.gate.refused", "broker-a (h:1)", 10L, 200L, 5L, 0L, 1L));
    }

    @Test
    void whatFailedBeforeAlreadyIsNoReason() {
        Traffic minuteBefore = new Traffic(NOW.minusSeconds(60), BOOT, 20, 810L, 0L, 0);
        Traffic failing = new Traffic(NOW, BOOT, 20, 1_000L, 10L, 0).since(minuteBefore, LIMITS);
        assertThat(failing.failing()).isEqualTo(0.05);
        assertThat(failing.worse(new Traffic(NOW.plusSeconds(10), BOOT, 0, 1_189L, 21L, 0), "b", LIMITS))
                .isEmpty();
        assertThat(failing.worse(new Traffic(NOW.plusSeconds(10), BOOT, 0, 1_180L, 30L, 0), "b", LIMITS))
                .contains(Text.of("config.gate.refused", "b", 20L, 200L, 10L, 5L, 1L));
        Traffic fewBefore = new Traffic(NOW.minusSeconds(60), BOOT, 20, 990L, 0L, 0);
        assertThat(new Traffic(NOW, BOOT, 20, 1_000L, 10L, 0)
                        .since(fewBefore, LIMITS)
                        .failing())
                .as("too few to tell")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "20.0, 10, 150, 0, a little less is no reason",
        "20.0, 10, 100, 0, the limit itself is allowed",
        "20.0, 10, 198, 2, one in a hundred refused is allowed",
        "5.0, 10, 0, 0, too little was expected to tell",
        "0.0, 10, 0, 0, nobody sent before",
        "0.0, 10, 0, 99, too few were sent to tell",
    })
    void noReasonToStop(double rate, int seconds, long stored, long refused, String why) {
        assertThat(before(rate).worse(after(seconds, stored, refused), "b", LIMITS))
                .as(why)
                .isEqualTo(Optional.empty());
    }

    @Test
    void ofALongSoakTheLastMinuteCounts() {
        Traffic stopped = new Traffic(NOW.plusSeconds(600), BOOT, 0.5, 1_000L + 11_000, 3L, 0);
        assertThat(before(20.0).worse(stopped, "b", LIMITS))
                .contains(Text.of("config.gate.fallen", "b", 20.0, 0.5, 98L, 50L));
        Traffic goesOn = new Traffic(NOW.plusSeconds(600), BOOT, 19.0, 1_000L + 3_000, 3L, 0);
        assertThat(before(20.0).worse(goesOn, "b", LIMITS)).isEmpty();
    }

    @Test
    void aBrokerThatStartedAnewOrTellsNothingProvesNothing() {
        Traffic restarted = new Traffic(NOW.plusSeconds(10), NOW, 0, 0L, 0L, 0);
        assertThat(before(20.0).worse(restarted, "b", LIMITS)).isEmpty();
        Traffic mute = new Traffic(NOW.plusSeconds(10), BOOT, 0, null, null, 0);
        assertThat(before(20.0).worse(mute, "b", LIMITS)).isEmpty();
    }

    @Test
    void inItsFirstMinuteTheRateIsThatOfTenSeconds() {
        var runtime = new BrokerRuntime("V5_5_0", BOOT, 30.0, 0.0, 0.0, 3L, 3L, 3L, 5L, 1L, null, Map.of());
        assertThat(Traffic.of(runtime, NOW)).isEqualTo(new Traffic(NOW, BOOT, 30.0, 5L, 1L, 0));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.01, 100", "1.1, 0.01, 100", "NaN, 0.01, 100", "0.5, -0.1, 100", "0.5, 2, 100", "0.5, 0.01, 0"})
    void limitsThatMeanNothingAreRefusedAtTheStart(double drop, double failed, int least) {
        assertThatThrownBy(() -> new TrafficLimits(drop, failed, least)).hasMessageContaining("mqconsole.gate.");
    }

    private static Traffic before(double rate) {
        return new Traffic(NOW, BOOT, rate, 1_000L, 3L, 0);
    }

    private static Traffic after(int seconds, long stored, long refused) {
        return new Traffic(NOW.plusSeconds(seconds), BOOT, 0, 1_000 + stored, 3 + refused, 0);
    }
}
