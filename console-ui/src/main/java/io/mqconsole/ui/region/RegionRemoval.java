package io.mqconsole.ui.region;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.region.RegionContents;
import io.mqconsole.ui.shared.Notices;
import java.util.function.Consumer;

/** Asks before a region is removed: counts what goes with it, and has its configuration items confirmed by themselves. */
class RegionRemoval extends ConfirmDialog {
    private final String name;
    private final Checkbox withItems = new Checkbox(getTranslation("region.remove-items"));

    RegionRemoval(String name, RegionContents contents) {
        this.name = name;
        setHeader(getTranslation("region.remove-title", name));
        setCancelable(true);
        setCancelText(getTranslation("action.cancel"));
        Button confirm = new Button(getTranslation("region.remove"));
        confirm.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.PRIMARY);
        setConfirmButton(confirm);
        add(new Paragraph(getTranslation(
                "region.remove-what",
                contents.configItems(),
                contents.configVersions(),
                contents.nodes(),
                contents.notes(),
                contents.firstSeen())));
        if (contents.configItems() > 0) {
            withItems.setId("remove-items");
            withItems.setHelperText(getTranslation("region.remove-items-hint"));
            withItems.addValueChangeListener(change -> confirm.setEnabled(change.getValue()));
            confirm.setEnabled(false);
            add(withItems);
        }
    }

    /** @param removal gets whether its items go, too */
    void ask(Consumer<Boolean> removal) {
        addConfirmListener(confirmed -> {
            removal.accept(withItems.getValue());
            Notices.success(getTranslation("region.removed", name));
        });
        open();
    }
}
