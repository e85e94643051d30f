package io.mqconsole.ui.catalogue;

import com.vaadin.flow.component.Component;
import io.mqconsole.config.ConfigKey;
import io.mqconsole.config.Danger;
import io.mqconsole.config.Uptake;
import io.mqconsole.config.ValueType;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.Tone;

/** What is known of a configuration key, in the reader's words. */
public final class KeyWords {
    private final Component host;

    /** @param host whose language it is */
    public KeyWords(Component host) {
        this.host = host;
    }

    /** When a value makes a difference, and for whoever rests on it how that is known. */
    public State effect(ConfigKey key) {
        return switch (key.effect()) {
            case LIVE -> new State(host.getTranslation("config-key.effect.live"), Tone.OK, key.evidence());
            case RESTART -> new State(host.getTranslation("config-key.effect.restart"), Tone.WARN, key.evidence());
            case UNKNOWN -> new State(host.getTranslation("config-key.effect.unknown"), Tone.QUIET, key.evidence());
        };
    }

    /** How careful one must be. */
    public State danger(Danger danger) {
        return switch (danger) {
            case NONE -> State.of(host.getTranslation("config-key.danger.none"), Tone.QUIET);
            case CARE -> State.of(host.getTranslation("config-key.danger.care"), Tone.WARN);
            case FORBIDDEN -> State.of(host.getTranslation("config-key.danger.forbidden"), Tone.INFO);
        };
    }

    /** What a node did with a value when it was measured. */
    public String uptake(Uptake uptake) {
        return switch (uptake) {
            case APPLIED -> host.getTranslation("config-key.uptake.applied");
            case IGNORED -> host.getTranslation("config-key.uptake.ignored");
            case COERCED -> host.getTranslation("config-key.uptake.coerced");
            case REJECTED -> host.getTranslation("config-key.uptake.rejected");
            case NOT_MEASURED -> host.getTranslation("config-key.uptake.not-measured");
        };
    }

    /** Which values may be saved: words, a range with its unit, or any text. */
    public String allowed(ConfigKey key) {
        if (!key.options().isEmpty()) {
            return String.join(", ", key.options());
        }
        if (key.type() == ValueType.BOOLEAN) {
            return "true, false";
        }
        if (key.type() == ValueType.TEXT) {
            return host.getTranslation("config-key.any-text");
        }
        String unit = key.unit() == null ? "" : " " + key.unit();
        if (key.max() != null) {
            return (key.min() == null ? "…" : key.min()) + " – " + key.max() + unit;
        }
        return (key.min() == null ? host.getTranslation("config-key.any-number") : "≥ " + key.min()) + unit;
    }
}
