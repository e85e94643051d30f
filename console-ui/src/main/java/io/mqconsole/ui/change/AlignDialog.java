package io.mqconsole.ui.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.ui.shared.Forms;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/** Asks which broker group holds a topic or group as it should be, and makes the others like it. */
public class AlignDialog extends PlanDialog {
    /**
     * What is to be held alike.
     *
     * @param brokers names of the broker groups that hold it, at least one
     * @param repair gets the one that is right
     */
    public record Aligned(String name, List<String> brokers, BiFunction<String, ChangeOptions, Change> repair) {
        public Aligned {
            brokers = List.copyOf(brokers);
        }
    }

    private final transient Aligned aligned;
    private final RadioButtonGroup<String> like = new RadioButtonGroup<>();
    private final ReasonField reason;

    /** @param whatKey text that tells what the others take over */
    public AlignDialog(Forms forms, ChangeParts parts, String whatKey, Aligned aligned) {
        super(forms, parts, "align.title", aligned.name());
        this.aligned = aligned;
        like.setLabel(getTranslation("align.like"));
        like.setItems(aligned.brokers());
        like.setValue(aligned.brokers().getFirst());
        like.setId("align-like");
        errors().bind("like", like);
        reason = new ReasonField(errors());
        Div form = new Div(new Paragraph(getTranslation(whatKey)), like, reason);
        form.addClassName("plan-form");
        addContent(form);
    }

    @Override
    protected Callable<Change> planning(boolean force) {
        String chosen = like.getValue();
        String why = reason.getValue();
        return () -> aligned.repair().apply(chosen, new ChangeOptions(true, force, why));
    }
}
