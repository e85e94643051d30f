package io.mqconsole.change;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a change is spread over its nodes; all that is written to a node is in one wave.
 *
 * @param waves sizes in nodes; what they leave over is one more wave
 * @param soak how long to wait and look again after each wave, the last one included; zero for not at all
 * @param pauseAfterFirst stop after the first wave until somebody resumes
 * @param autoRollback roll back by itself when a wave is not verified
 */
public record WavePlan(List<WaveSize> waves, Duration soak, boolean pauseAfterFirst, boolean autoRollback) {
    private static final int MOST_WAVES = 20;
    private static final Duration LONGEST_SOAK = Duration.ofDays(1);

    /** One node, then a quarter, then the rest. */
    public static final List<WaveSize> USUAL = List.of(WaveSize.of(1), WaveSize.of("25%"), WaveSize.of("100%"));

    /** One node after the other; of very many, what is left over after the waves there may be. */
    public static final WavePlan ONE_BY_ONE =
            new WavePlan(Collections.nCopies(MOST_WAVES, WaveSize.of(1)), Duration.ZERO, false, false);

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

    /** @return the wave of each node, from 1, in the order of the nodes */
    List<Integer> spread(int nodes) {
        var wave = new ArrayList<Integer>(nodes);
        int number = 0;
        while (wave.size() < nodes) {
            int done = number < waves.size() ? waves.get(number).doneAfter(wave.size(), nodes) : nodes;
            number++;
            while (wave.size() < done) {
                wave.add(number);
            }
        }
        return List.copyOf(wave);
    }
}
