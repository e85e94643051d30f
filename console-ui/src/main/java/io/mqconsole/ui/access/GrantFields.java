package io.mqconsole.ui.access;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.access.Grant;
import io.mqconsole.access.GrantAccess;
import io.mqconsole.instance.InstanceService;
import io.mqconsole.ui.shared.FieldErrors;
import java.util.List;
import java.util.TreeMap;

/** What a user of type USER may do in which instance. */
class GrantFields extends Div {
    private final InstancePicker read;
    private final InstancePicker write;

    GrantFields(InstanceService instances, FieldErrors errors) {
        addClassName("form-grid");
        read = errors.bind("grants", new InstancePicker(getTranslation("user.grants-read"), instances));
        read.setId("grants-read");
        read.setHelperText(getTranslation("user.grants-hint"));
        write = new InstancePicker(getTranslation("user.grants-write"), instances);
        write.setId("grants-write");
        add(read, write);
    }

    void show(List<Grant> grants) {
        read.setValue(ids(grants, GrantAccess.READ));
        write.setValue(ids(grants, GrantAccess.WRITE));
    }

    /** In the order of the instances; one that is in both fields may be written to. */
    List<Grant> value() {
        var grants = new TreeMap<String, Grant>();
        read.getValue().forEach(id -> grants.put(id, new Grant(id, GrantAccess.READ)));
        write.getValue().forEach(id -> grants.put(id, new Grant(id, GrantAccess.WRITE)));
        return List.copyOf(grants.values());
    }

    private static List<String> ids(List<Grant> grants, GrantAccess access) {
        return grants.stream()
                .filter(grant -> grant.access() == access)
                .map(Grant::instanceId)
                .toList();
    }
}
