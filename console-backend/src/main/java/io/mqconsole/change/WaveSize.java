package io.mqconsole.change;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many nodes a wave takes: a number of them, or as many as bring the share of all nodes done to a percentage.
 * Written {@code 1} and {@code "25%"}.
 */
@Schema(
        types = {"integer", "string"},
        description = "1 or \"25%\"")
public record WaveSize(int number, boolean percent) {
    private static final int MOST = 10_000;
    private static final Pattern PERCENT = Pattern.compile("([1-9][0-9]?|100)%");

    public WaveSize {
        if (number < 1 || number > (percent ? 100 : MOST)) {
            throw malformed();
        }
    }

    /** @throws ConsoleException for anything but a positive number and a percentage */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WaveSize of(Object value) {
        if (value instanceof Integer number) {
            return new WaveSize(number, false);
        }
        Matcher percent = PERCENT.matcher(String.valueOf(value));
        if (value instanceof String && percent.matches()) {
            return new WaveSize(Integer.parseInt(percent.group(1)), true);
        }
        throw malformed();
    }

    /** Nodes done after this wave, at least one more than before it. */
    int doneAfter(int before, int all) {
        int goal = percent ? Math.ceilDiv(all * number, 100) : before + number;
        return Math.clamp(goal, Math.min(before + 1, all), all);
    }

    @JsonValue
    public Object json() {
        return percent ? number + "%" : number;
    }

    private static ConsoleException malformed() {
        return ConsoleException.invalid("waves", Text.of("change.wave-malformed", MOST));
    }
}
