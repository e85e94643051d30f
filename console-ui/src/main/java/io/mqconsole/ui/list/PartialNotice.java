package io.mqconsole.ui.list;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.mqconsole.shared.NodeFailure;
import java.util.List;

/** Says which nodes did not answer, and that the rest is right. */
public class PartialNotice extends Div {
    private final Details details = new Details();
    private final String sentenceKey;
    private List<NodeFailure> shown = List.of();

    public PartialNotice() {
        this("list.partial");
    }

    /** @param sentenceKey what is missing; {0} is how many nodes did not answer */
    public PartialNotice(String sentenceKey) {
        this.sentenceKey = sentenceKey;
        addClassName("partial-notice");
        getElement().setAttribute("role", "status");
        add(details);
        setVisible(false);
    }

    public void show(List<NodeFailure> failures) {
        if (failures.equals(shown)) {
            return;
        }
        shown = failures;
        setVisible(!failures.isEmpty());
        details.setSummaryText(getTranslation(sentenceKey, failures.size()));
        UnorderedList list = new UnorderedList();
        failures.forEach(
                failure -> list.add(new ListItem(failure.node() + " · " + failure.code() + " · " + failure.detail())));
        details.removeAll();
        details.add(list);
    }
}
