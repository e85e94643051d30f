package io.mqconsole.ui.group;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mqconsole.group.GroupInspection;

/** How many clients the page asks about themselves: few, until the user wants all. */
final class Asking {
    private int most = GroupInspection.CLIENTS_ASKED;

    int most() {
        return most;
    }

    /** Whether some clients were not asked that could be. */
    boolean leavesOut(int clients) {
        return clients > most && most < GroupInspection.MOST_CLIENTS;
    }

    /**
     * Says that only some clients were asked, with a button that asks all.
     *
     * @param told how many told about themselves
     * @param again asks again
     */
    Component offer(Component page, int told, int clients, Runnable again) {
        Button all = new Button(page.getTranslation("group.ask-all"), click -> {
            most = GroupInspection.MOST_CLIENTS;
            again.run();
        });
        all.setId("ask-all");
        all.setDisableOnClick(true);
        Div row = new Div(new Span(page.getTranslation("group.asked", told, clients)), all);
        row.addClassName("ask-all");
        return row;
    }
}
