package io.mqconsole.ui.region;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.region.Region;
import io.mqconsole.region.RegionService;
import io.mqconsole.ui.list.AsyncPanel;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.RowActions;
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.ui.shared.SwitchedButtons;
import java.util.function.Function;

/** What can be done with a region from its row: test, edit, remove. */
@org.springframework.stereotype.Component
class RegionActions {
    private final RegionService regions;
    private final Forms forms;
    private final Sentences sentences;
    private final SwitchedButtons switched;

    RegionActions(RegionService regions, Forms forms, Sentences sentences, SwitchedButtons switched) {
        this.regions = regions;
        this.forms = forms;
        this.sentences = sentences;
        this.switched = switched;
    }

    /** @param changed reads the list again */
    Function<RegionLine, Component> forList(Runnable changed) {
        return line -> new RowActions(line.name(), switched)
                .with(VaadinIcon.PLUG, "region.test", "regions.test", () -> test(line.region()))
                .with(VaadinIcon.EDIT, "region.edit", "regions.update", () -> edit(line.region(), changed))
                .with(VaadinIcon.TRASH, "region.remove", "regions.delete", () -> remove(line.region(), changed));
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
        new RegionRemoval(region.name(), regions.contents(region.name())).ask(withItems -> {
            regions.delete(region.name(), region.version(), withItems);
            changed.run();
        });
    }
}
