package io.mqconsole.ui.change;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeAction;
import io.mqconsole.change.ChangeService;
import io.mqconsole.change.ChangeStatus;
import io.mqconsole.change.TargetStatus;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What the reader may do to a change now. */
public class ChangeButtons extends Div {
    private final transient ChangeParts parts;
    private final transient Consumer<Change> moved;
    private final Refusal refusal;
    private transient Change change;
    private boolean confirmHeld;
    private final Map<ChangeAction, Button> buttons = new EnumMap<>(ChangeAction.class);

    ChangeButtons(ChangeParts parts, Change change, Consumer<Change> moved, Refusal refusal) {
        this.parts = parts;
        this.change = change;
        this.moved = moved;
        this.refusal = refusal;
        addClassName("list-actions");
        for (ChangeAction action : ChangeAction.values()) {
            Button button = new Button("", click -> act(action));
            button.setId("change-" + tag(action));
            buttons.put(action, button);
        }
        // The one that is pressed most stands last, where dialogs have it.
        add(button(ChangeAction.CANCEL), button(ChangeAction.ROLLBACK), button(ChangeAction.PAUSE));
        add(button(ChangeAction.RESUME), button(ChangeAction.RETRY), button(ChangeAction.CONFIRM));
        button(ChangeAction.CANCEL).addThemeVariants(ButtonVariant.TERTIARY);
        button(ChangeAction.ROLLBACK).addThemeVariants(ButtonVariant.ERROR);
        button(ChangeAction.CONFIRM).addThemeVariants(ButtonVariant.PRIMARY);
        button(ChangeAction.RETRY).addThemeVariants(ButtonVariant.PRIMARY);
    }

    private Button button(ChangeAction action) {
        return Objects.requireNonNull(buttons.get(action));
    }

    /** Keeps the plan from being confirmed, as long as something is missing beside it. */
    void holdConfirm(boolean hold) {
        confirmHeld = hold;
        button(ChangeAction.CONFIRM).setEnabled(!hold);
    }

    void show(Change now) {
        change = now;
        boolean mayMove = parts.changes().mayMove(change);
        buttons.forEach((action, button) -> {
            button.setVisible(mayMove && makesSense(change, action));
            button.setEnabled(!(confirmHeld && action == ChangeAction.CONFIRM));
            button.setText(getTranslation("change.action." + name(change, action)));
            button.setTooltipText(getTranslation("change.action-what." + name(change, action)));
        });
        boolean retry = button(ChangeAction.RETRY).isVisible();
        button(ChangeAction.RESUME).setThemeName(retry ? "" : "primary");
    }

    /** A retry is for targets that were tried and did not come to a good end. */
    private static boolean makesSense(Change change, ChangeAction action) {
        boolean tried = change.count(TargetStatus.FAILED)
                        + change.count(TargetStatus.MISMATCH)
                        + change.count(TargetStatus.APPLIED)
                > 0;
        return change.allows(action) && (action != ChangeAction.RETRY || tried);
    }

    /** A plan that never ran is discarded rather than cancelled; one that would undo itself is kept. */
    private static String name(Change change, ChangeAction action) {
        if (action != ChangeAction.CANCEL) {
            return tag(action);
        }
        return change.status() == ChangeStatus.PLANNED
                ? "discard"
                : change.status().ended() ? ChangeQuestions.KEEP : ChangeQuestions.CANCEL;
    }

    private static String tag(ChangeAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    private void act(ChangeAction action) {
        Change change = this.change;
        ChangeService changes = parts.changes();
        String id = change.id();
        switch (action) {
            case CONFIRM -> run(() -> changes.confirm(id));
            case PAUSE -> run(() -> changes.pause(id));
            case RESUME -> run(() -> changes.resume(id));
            case RETRY -> run(() -> changes.retry(id));
            case CANCEL -> {
                if (change.status() == ChangeStatus.PLANNED) {
                    run(() -> changes.cancel(id));
                } else {
                    ChangeQuestions.end(name(change, action), () -> run(() -> changes.cancel(id)));
                }
            }
            case ROLLBACK ->
                ChangeQuestions.rollback(change, (force, reason) -> run(() -> changes.rollback(id, force, reason)));
        }
    }

    private void run(Callable<Change> move) {
        buttons.values().forEach(button -> button.setEnabled(false));
        parts.background().run(this, move, moved, failure -> {
            buttons.values().forEach(button -> button.setEnabled(true));
            refusal.show(failure);
        });
    }
}
