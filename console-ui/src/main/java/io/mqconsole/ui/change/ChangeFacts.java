package io.mqconsole.ui.change;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.change.Change;
import io.mqconsole.change.WavePlan;
import io.mqconsole.change.WaveSize;
import io.mqconsole.ui.list.Facts;
import io.mqconsole.ui.list.Moment;
import io.mqconsole.ui.list.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who asked for a change, why, when, and how it is spread over its targets. */
class ChangeFacts extends Div {
    private final ChangeWords words;

    ChangeFacts(ChangeWords words) {
        this.words = words;
    }

    void show(Change change) {
        removeAll();
        Facts facts = new Facts()
                .with(getTranslation("change.kind"), words.kind(change.kind()))
                .with(getTranslation("change.requestedBy"), change.requestedBy())
                .with(getTranslation("change.reason"), change.reason())
                .with(getTranslation("change.targetCount"), words.verified(change))
                .with(getTranslation("change.waves"), waves(change))
                .with(getTranslation("change.createdAt"), new Moment(change.createdAt()).absolute())
                .with(getTranslation("change.startedAt"), new Moment(change.startedAt()).absolute())
                .with(getTranslation("change.finishedAt"), new Moment(change.finishedAt()).absolute());
        if (change.expiresIn() != null) {
            facts.with(
                    getTranslation("change.expiry"),
                    getTranslation("change.expiry-minutes", change.expiresIn().toMinutes()));
        }
        add(new Panel(getTranslation("change.facts"), facts));
    }

    private String waves(Change change) {
        WavePlan plan = change.waves();
        List<String> parts = new ArrayList<>();
        parts.add(
                change.waveCount() <= 1
                        ? getTranslation("change.waves-one")
                        : getTranslation(
                                "change.waves-many",
                                change.waveCount(),
                                plan.waves().stream()
                                        .map(WaveSize::json)
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))));
        if (!plan.soak().isZero()) {
            parts.add(getTranslation("change.waves-soak", plan.soak().toSeconds()));
        }
        if (plan.pauseAfterFirst() && change.waveCount() > 1) {
            parts.add(getTranslation("change.waves-pause"));
        }
        if (plan.autoRollback()) {
            parts.add(getTranslation("change.waves-rollback"));
        }
        if (change.forced()) {
            parts.add(getTranslation("change.forced"));
        }
        return String.join(" · ", parts);
    }
}
