package io.mqconsole.ui.change;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.TargetStatus;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.StateBadge;
import io.mqconsole.ui.list.Tone;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The waves of a change in their order, each with how much of it is verified; nothing for one wave or very many targets. */
class WaveStrip extends Div {
    private final transient ChangeWords words;

    WaveStrip(ChangeWords words) {
        this.words = words;
        addClassName("waves");
    }

    void show(Change change) {
        removeAll();
        boolean known = change.waveCount() > 1 && change.targets().size() == change.targetCount();
        setVisible(known);
        if (known) {
            change.targets().stream()
                    .filter(target -> target.wave() > 0)
                    .collect(Collectors.groupingBy(ChangeTarget::wave, TreeMap::new, Collectors.toList()))
                    .forEach((number, targets) -> add(new StateBadge(wave(number, targets))));
        }
    }

    private State wave(int number, List<ChangeTarget> targets) {
        long verified = targets.stream()
                .filter(target -> target.status() == TargetStatus.VERIFIED)
                .count();
        Collection<Tone> tones =
                targets.stream().map(target -> words.status(target).tone()).collect(Collectors.toSet());
        Tone tone = List.of(Tone.BAD, Tone.WARN, Tone.INFO, Tone.QUIET).stream()
                .filter(tones::contains)
                .findFirst()
                .orElse(Tone.OK);
        return State.of(getTranslation("change.wave", number, verified, targets.size()), tone);
    }
}
