package io.mqconsole.change;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a change is spread over its targets.
 *
 * @param waves sizes; what they leave over is one more wave
 * @param soak how long to wait and look again after each wave but the last
 * @param pauseAfterFirst stop after the first wave until somebody resumes
 * @param autoRollback roll back by itself when a wave is not verified
 */
public record WavePlan(List<WaveSize> waves, Duration soak, boolean pauseAfterFirst, boolean autoRollback) {
    private static final int MOST_WAVES = 20;
    private static final Duration LONGEST_SOAK = Duration.ofDays(1);

    /** One target, then a quarter, then the rest. */
    public static final List<WaveSize> USUAL = List.of(WaveSize.of(1), WaveSize.of("25%"), WaveSize.of("100%"));

    public static final WavePlan AT_ONCE = new WavePlan(List.of(WaveSize.of("100%")), Duration.ZERO, false, false);

    public WavePlan {
        waves = List.copyOf(waves);
        if (waves.isEmpty() || waves.size() > MOST_WAVES) {
            throw ConsoleException.invalid("waves", Text.of("change.wave-count", MOST_WAVES));
        }
        if (soak.isNegative() || soak.compareTo(LONGEST_SOAK) > 0) {
            throw ConsoleException.invalid("soakSeconds", Text.of("change.soak-range", LONGEST_SOAK.toSeconds()));
        }
    }

    /** @return the wave of each target, from 1, in the order of the targets */
    List<Integer> spread(int targets) {
        var wave = new ArrayList<Integer>(targets);
        int number = 0;
        while (wave.size() < targets) {
            int done = number < waves.size() ? waves.get(number).doneAfter(wave.size(), targets) : targets;
            number++;
            while (wave.size() < done) {
                wave.add(number);
            }
        }
        return List.copyOf(wave);
    }
}
