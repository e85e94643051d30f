package io.mqconsole.ui.holding;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.config.ConfigBroker;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.ui.scope.CoveredNodes;
import io.mqconsole.ui.scope.ScopeChoices;
import io.mqconsole.ui.scope.ScopeField;
import io.mqconsole.ui.shared.FieldErrors;
import io.mqconsole.ui.shared.Forms;
import java.util.List;
import java.util.function.Supplier;

/** The scope of a topic or group, with the brokers of its place to choose from, and those that it comes to. */
public class ScopeFields extends Div {
    /** Where the topic or group is, or is to be. */
    public record Where(String region, List<String> clusters) {
        public Where {
            clusters = List.copyOf(clusters);
        }
    }

    /** The brokers of the place, and those of them in the scope. */
    private record Seen(List<ConfigBroker> all, List<ConfigBroker> covered) {}

    private final transient FieldErrors errors;
    private final transient Forms forms;
    private final transient PlaceOffer offer;
    private final transient Supplier<Where> where;
    private final ScopeField scope;
    private final CoveredNodes covered = new CoveredNodes();
    /** How many questions were sent: only the answer to the last one is shown. */
    private int asked;

    public ScopeFields(FieldErrors errors, Forms forms, PlaceOffer offer, Supplier<Where> where) {
        this.errors = errors;
        this.forms = forms;
        this.offer = offer;
        this.where = where;
        this.scope = new ScopeField(errors);
        scope.setId("holding-scope");
        scope.addValueChangeListener(change -> look());
        add(scope, covered);
    }

    public void show(Scope now) {
        scope.show(now);
    }

    /** As it was typed: whoever reads it does so beside the page. */
    public String typed() {
        return scope.getValue();
    }

    /** Looks which brokers it comes to now. */
    public final void look() {
        String typed = typed();
        Where there = where.get();
        int question = ++asked;
        forms.background()
                .run(
                        this,
                        () -> seen(there, Scope.parse(typed)),
                        seen -> {
                            if (question == asked) {
                                scope.offer(ScopeChoices.of(seen.all()));
                                covered.show(seen.covered());
                            }
                        },
                        failure -> {
                            if (question == asked) {
                                covered.nothing();
                                if (failure instanceof ConsoleException told) {
                                    errors.showAt("scope", told);
                                }
                            }
                        });
    }

    private Seen seen(Where there, Scope wanted) {
        List<ConfigBroker> all = offer.brokers(there.region(), there.clusters());
        return new Seen(all, wanted.of(all));
    }
}
