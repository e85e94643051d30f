package io.mqconsole.ui.node;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.mqconsole.region.Region;
import io.mqconsole.region.RegionService;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.ui.shared.FieldErrors;
import io.mqconsole.ui.shared.RegionChoice;
import io.mqconsole.ui.shared.RowFileField;
import java.util.List;

/** Where the rows of an import come from, and which region they are about. */
class ImportSource extends Div {
    private static final String EXAMPLE = "hostname,room,dataCenter,nodeGroup\nmq-a-01,GZ00A,GZ,core";

    private final Select<String> region = new Select<>();
    private final RowFileField file;

    ImportSource(RegionService regions, FieldErrors errors) {
        List<String> names = regions.list().stream().map(Region::name).toList();
        region.setLabel(getTranslation("node.region"));
        region.setItems(names);
        region.setValue(
                RegionChoice.current().filter(names::contains).orElse(names.isEmpty() ? null : names.getFirst()));
        errors.bind("region", region);
        file = new RowFileField(errors, EXAMPLE, region);
        add(file);
    }

    void onChange(Runnable listener) {
        region.addValueChangeListener(change -> listener.run());
        file.onChange(listener);
    }

    String region() {
        return region.getOptionalValue().orElse("");
    }

    String text() {
        return file.text();
    }

    RowFormat format() {
        return file.format();
    }
}
