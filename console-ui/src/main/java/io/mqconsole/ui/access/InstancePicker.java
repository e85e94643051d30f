package io.mqconsole.ui.access;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import io.mqconsole.instance.Instance;
import io.mqconsole.instance.InstanceFilter;
import io.mqconsole.instance.InstanceService;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.TextMatch;
import java.util.List;

/** Some of the registered instances that the user may reach, by id; asks for them as they are typed. */
class InstancePicker extends MultiSelectComboBox<String> {
    InstancePicker(String label, InstanceService instances) {
        super(label);
        setClearButtonVisible(true);
        setAutoExpand(AutoExpandMode.BOTH);
        setItems(query -> {
            String typed = query.getFilter().orElse("");
            InstanceFilter filter =
                    new InstanceFilter(typed.isBlank() ? null : TextMatch.part(typed.strip()), null, null, true);
            PageQuery page = new PageQuery(query.getPage() + 1, query.getPageSize(), List.of());
            return instances.list(filter, page).content().stream().map(Instance::instanceId);
        });
    }
}
