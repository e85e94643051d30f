package io.mqconsole.ui.holding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.mqconsole.snapshot.Difference;
import io.mqconsole.ui.list.Warning;
import java.util.List;

/** Says above a page what its brokers hold differently; drawn again only when it says something else. */
public class DriftNotice extends Div {
    private final transient DriftWords words = new DriftWords(this);
    private transient List<Difference> shown = List.of();

    public DriftNotice() {
        setVisible(false);
    }

    public void show(List<Difference> differences) {
        if (differences.equals(shown)) {
            return;
        }
        shown = differences;
        removeAll();
        setVisible(!differences.isEmpty());
        Warning warning = new Warning(getTranslation("drift.notice"));
        UnorderedList sides = new UnorderedList();
        words.sentences(differences).forEach(sentence -> sides.add(new ListItem(sentence)));
        warning.add(sides);
        add(warning);
    }
}
