package io.mqconsole.ui.change;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.change.WavePlan;
import io.mqconsole.change.WaveSize;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.ui.shared.FieldErrors;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How a change is spread over several nodes. */
public class WaveFields extends Div {
    private static final String USUAL = WavePlan.USUAL.stream()
            .limit(WavePlan.USUAL.size() - 1)
            .map(size -> String.valueOf(size.json()))
            .collect(Collectors.joining(", "));

    private static final String LONG_ENOUGH_TO_SEE = "10";

    private final TextField sizes = new TextField();
    private final TextField soak = new TextField();
    private final Checkbox pause = new Checkbox();
    private final Checkbox rollback = new Checkbox();

    /** What was filled in; nothing of it is checked yet. */
    public record Filled(boolean asked, String sizes, String soakSeconds, boolean pause, boolean rollback) {
        /** @throws ConsoleException with what is wrong, by field */
        public WavePlan plan() {
            if (!asked) {
                return WavePlan.AT_ONCE;
            }
            List<WaveSize> waves = Arrays.stream(sizes.strip().split("[,，\\s]+"))
                    .map(text -> text.matches("[0-9]{1,9}") ? WaveSize.of(Integer.valueOf(text)) : WaveSize.of(text))
                    .toList();
            Duration wait =
                    soakSeconds.isBlank() ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(soakSeconds.strip()));
            return new WavePlan(waves, wait, pause, rollback);
        }
    }

    public WaveFields(FieldErrors errors) {
        addClassName("wave-fields");
        sizes.setLabel(getTranslation("change.waves"));
        sizes.setHelperText(getTranslation("node.waves-hint"));
        sizes.setValue(USUAL);
        sizes.setId("waves");
        soak.setLabel(getTranslation("node.waves-soak"));
        soak.setHelperText(getTranslation("node.waves-soak-hint"));
        soak.setAllowedCharPattern("[0-9]");
        soak.setMaxLength(5);
        soak.setValue("0");
        soak.setId("soak");
        pause.setLabel(getTranslation("node.waves-pause"));
        pause.setId("pause-first");
        rollback.setLabel(getTranslation("node.waves-rollback"));
        rollback.setId("auto-rollback");
        errors.bind("waves", sizes);
        errors.bind("soakSeconds", soak);
        Div fields = new Div(sizes, soak);
        fields.addClassName("form-grid");
        add(fields, pause, rollback);
    }

    /** Ticks what is not asked for by default where a change is easily taken back. */
    public WaveFields rollingBack() {
        rollback.setValue(true);
        return this;
    }

    /** For a change that stops by itself when senders get less from the nodes than before, which takes a while to see. */
    public WaveFields watchingTraffic() {
        soak.setHelperText(getTranslation("config.soak-hint"));
        soak.setValue(LONG_ENOUGH_TO_SEE);
        return this;
    }

    /** Fills in how another change was spread. */
    public void show(WavePlan plan) {
        sizes.setValue(
                plan.waves().stream().map(WaveSize::json).map(String::valueOf).collect(Collectors.joining(", ")));
        soak.setValue(String.valueOf(plan.soak().toSeconds()));
        pause.setValue(plan.pauseAfterFirst());
        rollback.setValue(plan.autoRollback());
    }

    public Filled filled() {
        return new Filled(isVisible(), sizes.getValue(), soak.getValue(), pause.getValue(), rollback.getValue());
    }
}
