package io.mqconsole.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.shared.ConsoleException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavePlanTest {

    @Test
    void oneThenAQuarterThenTheRest() {
        assertThat(spread(WavePlan.USUAL, 8)).containsExactly(1, 2, 3, 3, 3, 3, 3, 3);
        assertThat(spread(WavePlan.USUAL, 40).stream().filter(wave -> wave == 2))
                .hasSize(9);
        assertThat(spread(WavePlan.USUAL, 2)).containsExactly(1, 2);
        assertThat(spread(WavePlan.USUAL, 1)).containsExactly(1);
        assertThat(spread(WavePlan.USUAL, 0)).isEmpty();
    }

    @Test
    void whatTheSizesLeaveOverIsOneMoreWave() {
        assertThat(spread(List.of(WaveSize.of(2)), 5)).containsExactly(1, 1, 2, 2, 2);
        assertThat(spread(List.of(WaveSize.of("50%")), 5)).containsExactly(1, 1, 1, 2, 2);
    }

    @Test
    void everyWaveTakesAtLeastOneMore() {
        assertThat(spread(List.of(WaveSize.of(3), WaveSize.of("10%"), WaveSize.of("10%")), 6))
                .containsExactly(1, 1, 1, 2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0%", "101%", "25", "-1%", "%", "1.5%", " 25%"})
    void anythingElseIsNoSize(String text) {
        assertThatThrownBy(() -> WaveSize.of(text)).isInstanceOf(ConsoleException.class);
    }

    @Test
    void numbersAreLimited() {
        for (Object number : Arrays.asList(0, -1, 10_001, 1.5, true, null)) {
            assertThatThrownBy(() -> WaveSize.of(number))
                    .as(String.valueOf(number))
                    .isInstanceOf(ConsoleException.class);
        }
        assertThatThrownBy(() -> new WavePlan(List.of(), Duration.ZERO, false, false))
                .isInstanceOf(ConsoleException.class);
        assertThatThrownBy(() -> new WavePlan(WavePlan.USUAL, Duration.ofDays(2), false, false))
                .isInstanceOf(ConsoleException.class);
    }

    private static List<Integer> spread(List<WaveSize> waves, int targets) {
        return new WavePlan(waves, Duration.ZERO, false, false).spread(targets);
    }
}
