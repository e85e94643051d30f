package io.mqconsole.ui.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeAction;
import io.mqconsole.change.ChangeStatus;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.TargetStatus;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Asks what is wanted, shows the plan, and follows the change node by node. Once it is confirmed it runs on without this
 * dialog.
 */
public abstract class PlanDialog extends FormDialog {
    private final transient ChangeParts parts;
    private final String title;
    private transient @Nullable Change planned;
    private transient Runnable written = () -> {};
    private boolean planning;

    /**
     * @param titleKey translation of the title of the form; the plan is called by what it does
     * @param about what the title gets
     */
    protected PlanDialog(Forms forms, ChangeParts parts, String titleKey, Object... about) {
        super(forms, "plan.show");
        this.parts = parts;
        this.title = getTranslation(titleKey, about);
        addClassName("plan-dialog");
        setHeaderTitle(title);
        Paragraph how = new Paragraph(getTranslation("plan.how"));
        how.addClassName("hint");
        addContent(how);
    }

    /**
     * Collects what was filled in.
     *
     * @param force whether an effect that else forbids it is accepted
     * @return plans it beside the page
     */
    protected abstract Callable<Change> planning(boolean force);

    /** What must be typed before the plan can be confirmed, because it cannot be taken back; null for nothing. */
    protected @Nullable String typedName() {
        return null;
    }

    /** What stands in the place of the targets as long as it is a plan; null for the targets themselves. */
    protected @Nullable Component picture(Change plan) {
        return null;
    }

    /**
     * Called beside the page when everything is so already, in place of a plan.
     *
     * @return what the page does then; null for saying so in the form
     */
    protected @Nullable Runnable unneeded() {
        return null;
    }

    /** @param listener called in the page whenever the change comes to a stand after it wrote something */
    public final PlanDialog whenWritten(Runnable listener) {
        written = listener;
        return this;
    }

    /** For what was written without a plan. */
    protected final void tellWritten() {
        written.run();
    }

    @Override
    protected final Callable<Runnable> submission() {
        return plan(false);
    }

    /** A plan takes the place of the one before, which nobody can want any more. */
    private Callable<Runnable> plan(boolean force) {
        Callable<Change> work = planning(force);
        Change before = planned;
        planning = true;
        return () -> {
            Change plan;
            try {
                plan = work.call();
            } catch (ConsoleException told) {
                Runnable instead = told.code() == ErrorCode.NOTHING_TO_DO ? unneeded() : null;
                if (instead == null) {
                    throw told;
                }
                return instead;
            }
            if (before != null && parts.changes().get(before.id()).allows(ChangeAction.CANCEL)) {
                parts.changes().cancel(before.id());
            }
            return () -> show(plan);
        };
    }

    @Override
    protected void refused(Exception failure) {
        planning = false;
    }

    private void show(Change plan) {
        planning = false;
        planned = plan;
        ChangeProgress progress = parts.progress(plan);
        Grid<ChangeTarget> targets = parts.targets(this, plan);
        Component anyway = anyway(plan);
        Component typed = typed(progress);
        Component picture = picture(plan);
        int shown = plan.everywhere().size();
        int all = plan.targetCount() + plan.count(TargetStatus.HELD);
        Paragraph more = new Paragraph(getTranslation("plan.more", shown, all));
        Anchor page = new Anchor(ChangeNavigation.detailPath(plan.id()), getTranslation("plan.page"));
        page.addClassName("to-page");
        page.getElement().addEventListener("click", left -> close());
        Button back = new Button(getTranslation("plan.back"), click -> {
            setHeaderTitle(title);
            turnBack();
        });
        back.setId("back");
        Button close = new Button(getTranslation("action.close"), click -> close());
        close.setId("close");
        progress.onShown(now -> {
            boolean stillPlanned = now.status() == ChangeStatus.PLANNED;
            back.setVisible(stillPlanned);
            typed.setVisible(stillPlanned && typedName() != null);
            close.setVisible(!stillPlanned);
            page.setVisible(!stillPlanned);
            targets.setItems(now.everywhere());
            boolean pictured = picture != null && stillPlanned;
            if (picture != null) {
                picture.setVisible(pictured);
            }
            targets.setVisible(!pictured && !plan.everywhere().isEmpty());
            more.setVisible(!pictured && all > shown);
            tell(now);
            // Unless it was discarded because another plan takes its place.
            boolean discarded = now.status() == ChangeStatus.CANCELLED && now.startedAt() == null;
            if (discarded && !planning && planned != null && now.id().equals(planned.id())) {
                close();
            }
        });
        List<Component> content = new ArrayList<>(List.of(progress, anyway));
        if (picture != null) {
            content.add(picture);
        }
        content.addAll(List.of(targets, more, typed));
        Div space = new Div();
        space.addClassName("spacer");
        setHeaderTitle(parts.title(this, plan));
        turnTo(content, page, space, back, progress.buttons(), close);
    }

    private void tell(Change now) {
        if (now.startedAt() == null) {
            return;
        }
        if (!now.status().active()) {
            written.run();
        }
    }

    private Component anyway(Change plan) {
        Checkbox anyway = new Checkbox(getTranslation("plan.anyway"), tick -> {
            if (tick.getValue()) {
                beside(plan(true));
            }
        });
        anyway.setId("anyway");
        anyway.setVisible(plan.blocked() && !plan.forbidden());
        return anyway;
    }

    private Component typed(ChangeProgress progress) {
        String name = typedName();
        TextField typed = new TextField();
        typed.setId("typed-name");
        if (name != null) {
            typed.setLabel(getTranslation("plan.type-name", name));
            typed.setAutocomplete(Autocomplete.OFF);
            typed.setValueChangeMode(ValueChangeMode.EAGER);
            typed.addValueChangeListener(change -> progress.buttons().holdConfirm(!name.equals(change.getValue())));
            progress.buttons().holdConfirm(true);
        }
        return typed;
    }
}
