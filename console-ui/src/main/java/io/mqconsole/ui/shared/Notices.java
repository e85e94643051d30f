package io.mqconsole.ui.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages at the edge of the page: success goes away by itself, an error stays until it is closed. */
public final class Notices {
    private static final int SUCCESS_MILLIS = 4000;

    private Notices() {}

    public static void success(String sentence) {
        Notification notice = Notification.show(sentence, SUCCESS_MILLIS, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
    }

    public static void error(String sentence) {
        Notification notice = new Notification();
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.setAriaLabel(close.getTranslation("action.close"));
        Div row = new Div(new Div(sentence), close);
        row.addClassName("notice");
        notice.add(row);
        notice.setDuration(0);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.setAssertive(true);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.open();
    }
}
