package io.mqconsole.ui.config;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.shared.Registration;

/** A dialog with links to pages: it goes away when one of them is followed. */
abstract class LinkingDialog extends Dialog {
    LinkingDialog() {
        addAttachListener(attached -> {
            Registration following = attached.getUI().addAfterNavigationListener(elsewhere -> close());
            addDetachListener(detached -> {
                following.remove();
                detached.unregisterListener();
            });
        });
    }
}
