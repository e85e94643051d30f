package io.mqconsole.ui.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.web.Failures;

/** Why something could not be done to a change, with the node for each reason. */
class Refusal extends Div {
    private final transient ChangeWords words;

    Refusal(ChangeWords words) {
        this.words = words;
        addClassName("form-error");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    void show(Exception failure) {
        ConsoleException told = Failures.tell(failure);
        removeAll();
        add(new Div(words.say(told.text())));
        if (!told.fields().isEmpty()) {
            UnorderedList list = new UnorderedList();
            for (FieldProblem problem : told.fields()) {
                list.add(new ListItem(problem.field() + ": " + words.say(problem.message())));
            }
            add(list);
        }
        setVisible(true);
    }
}
