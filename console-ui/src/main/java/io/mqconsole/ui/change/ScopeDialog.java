package io.mqconsole.ui.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.scope.Scope;
import io.mqconsole.ui.holding.PlaceOffer;
import io.mqconsole.ui.holding.ScopeFields;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives a topic or group another scope: as a plan where brokers get or lose it, else at once. */
public class ScopeDialog extends PlanDialog {
    /**
     * What gets another scope.
     *
     * @param planning refuses with {@code nothing-to-do} when no broker has to change
     * @param writing writes down a scope that no broker has to change for
     * @param saved runs in the page when no plan is needed
     */
    public record Scoped(
            String name,
            ScopeFields.Where where,
            Scope now,
            BiFunction<Scope, ChangeOptions, Change> planning,
            Consumer<Scope> writing,
            Runnable saved) {}

    private final transient Scoped scoped;
    private final ScopeFields scope;
    private final ReasonField reason;
    private transient volatile @Nullable Scope planned;

    public ScopeDialog(Forms forms, ChangeParts parts, PlaceOffer offer, Scoped scoped) {
        super(forms, parts, "scope.title", scoped.name());
        this.scoped = scoped;
        scope = new ScopeFields(errors(), forms, offer, scoped::where);
        scope.show(scoped.now());
        reason = new ReasonField(errors());
        Div form = new Div(new Paragraph(getTranslation("scope.what")), scope, reason);
        form.addClassName("plan-form");
        addContent(form);
        scope.look();
    }

    @Override
    protected Callable<Change> planning(boolean force) {
        String typed = scope.typed();
        String why = reason.getValue();
        return () -> {
            Scope wanted = Scope.parse(typed);
            planned = wanted;
            return scoped.planning().apply(wanted, new ChangeOptions(true, force, why));
        };
    }

    @Override
    protected Runnable unneeded() {
        Scope wanted = planned;
        if (wanted != null) {
            scoped.writing().accept(wanted);
        }
        return () -> {
            close();
            Notices.success(getTranslation("scope.saved", scoped.name()));
            scoped.saved().run();
        };
    }
}
