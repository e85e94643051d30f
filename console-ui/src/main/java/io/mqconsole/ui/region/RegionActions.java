package io.mqconsole.ui.region;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.region.Region;
import io.mqconsole.region.RegionService;
import io.mqconsole.ui.list.AsyncPanel;
import io.mqconsole.ui.shared.DangerQuestion;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Sentences;
import java.util.function.Function;

/** What can be done with a region from its row: test, edit, remove. */
@org.springframework.stereotype.Component
class RegionActions {
    private final RegionService regions;
    private final Forms forms;
    private final Sentences sentences;

    RegionActions(RegionService regions, Forms forms, Sentences sentences) {
        this.regions = regions;
        this.forms = forms;
        this.sentences = sentences;
    }

    /** @param changed reads the list again */
    Function<RegionLine, Component> forList(Runnable changed) {
        return line -> {
            Div row = new Div();
            row.addClassName("row-actions");
            row.add(
                    button(row, VaadinIcon.PLUG, "region.test", line.name(), () -> test(line.region())),
                    button(row, VaadinIcon.EDIT, "region.edit", line.name(), () -> edit(line.region(), changed)),
                    button(row, VaadinIcon.TRASH, "region.remove", line.name(), () -> remove(line.region(), changed)));
            return row;
        };
    }

    private static Button button(Component row, VaadinIcon icon, String key, String region, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(row.getTranslation(key) + " " + region);
        button.setTooltipText(row.getTranslation(key));
        return button;
    }

    private void test(Region region) {
        Dialog dialog = new Dialog(forms.errors().getTranslation("region.test-title", region.name()));
        AsyncPanel panel = new AsyncPanel(forms.background(), sentences);
        panel.addClassName("check");
        dialog.add(panel);
        Button close = new Button(dialog.getTranslation("action.close"), click -> dialog.close());
        dialog.getFooter().add(close);
        dialog.open();
        panel.load(() -> regions.test(region.name()), CheckResult::new);
    }

    private void edit(Region region, Runnable changed) {
        new RegionDialog(regions, forms, region, changed).open();
    }

    private void remove(Region region, Runnable changed) {
        Runnable removal = () -> {
            regions.delete(region.name(), region.version());
            changed.run();
        };
        new DangerQuestion(region.name(), "region.remove-title", "region.remove-what", "region.remove")
                .ask(removal, "region.removed");
    }
}
