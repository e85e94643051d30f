package io.mqconsole.ui.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeStatus;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.ui.list.Moment;
import io.mqconsole.ui.list.StateBadge;
import io.mqconsole.ui.list.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows one change while it is shown: how it stands, what to know of it, and the buttons that move it on. */
public class ChangeProgress extends Div {
    private final transient ChangeParts parts;
    private final ChangeWords words;
    private final ChangeButtons buttons;
    private final Div standing = new Div();
    private final Div warnings = new Div();
    private final Refusal refusal;
    private final WaveStrip waves;
    private final transient List<Consumer<Change>> listeners = new ArrayList<>();
    private transient Change change;

    ChangeProgress(ChangeParts parts, Change change) {
        this.parts = parts;
        this.change = change;
        this.words = parts.words(this);
        this.refusal = new Refusal(parts.words(this));
        this.waves = new WaveStrip(words);
        this.buttons = new ChangeButtons(parts, change, this::moved, refusal);
        addClassName("change-progress");
        standing.addClassName("standing");
        standing.getElement().setAttribute("aria-live", "polite");
        warnings.addClassName("warnings");
        add(standing, refusal, warnings, waves);
        show();
        parts.live().keep(this, parts.changes()::watch, this.change.id()::equals, this::reload);
        // What moved between reading it and listening to the news.
        addAttachListener(attached -> reload());
    }

    /** The buttons that its state and the reader's rights allow, to be put where the page has its buttons. */
    public ChangeButtons buttons() {
        return buttons;
    }

    /** Tells each state that is shown, beginning with this one. */
    public void onShown(Consumer<Change> listener) {
        listeners.add(listener);
        listener.accept(change);
    }

    public Change change() {
        return change;
    }

    private void moved(Change now) {
        refusal.clear();
        change = now;
        show();
    }

    private void reload() {
        try {
            Change now = parts.changes().get(change.id());
            if (now.version() != change.version()) {
                change = now;
                show();
            }
        } catch (RuntimeException failure) {
            refusal.show(failure);
        }
    }

    private void show() {
        standing.removeAll();
        standing.add(new StateBadge(words.status(change.status())), new Span(words.standing(change)));
        if (change.expiryPending()) {
            standing.add(deadline("change.expiry-left", change.expiresAt()));
        }
        if (change.status() == ChangeStatus.PLANNED) {
            standing.add(deadline("change.lapse-left", change.lapsesAt()));
            if (change.expiresIn() != null) {
                standing.add(mark(getTranslation(
                        "change.expiry-planned", change.expiresIn().toMinutes())));
            }
        }
        showWarnings();
        waves.show(change);
        buttons.show(change);
        listeners.forEach(listener -> listener.accept(change));
    }

    private static Span mark(String text) {
        Span mark = new Span(text);
        mark.addClassName("mark");
        return mark;
    }

    private Moment deadline(String key, @Nullable Instant at) {
        Moment left = new Moment(at).countdown(getTranslation(key, "{0}"));
        left.addClassName("mark");
        return left;
    }

    private void showWarnings() {
        warnings.removeAll();
        for (PlanWarning warning : change.warnings()) {
            Warning line = new Warning(words.say(warning.text()));
            if (warning.blocking()) {
                line.addClassName("blocking");
            }
            warnings.add(line);
        }
        warnings.setVisible(!change.warnings().isEmpty());
    }
}
