package io.mqconsole.ui.holding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.access.InstanceAccess;
import io.mqconsole.access.Rights;
import io.mqconsole.holding.HoldingNote;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.SwitchedButtons;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The way to {@link NoteDialog}, for those who may write about what is shown. */
@org.springframework.stereotype.Component
public class NoteButton {
    private final Rights rights;
    private final InstanceAccess access;
    private final Forms forms;
    private final SwitchedButtons switched;

    NoteButton(Rights rights, InstanceAccess access, Forms forms, SwitchedButtons switched) {
        this.rights = rights;
        this.access = access;
        this.forms = forms;
        this.switched = switched;
    }

    /**
     * @param permission that writing needs
     * @param instanceId of the topic or group
     * @param operation that saving calls
     * @return nothing for somebody who may only read
     */
    public Optional<Component> of(
            Component page, String permission, @Nullable String instanceId, String operation, Runnable open) {
        if (!rights.may(permission) || !access.writable().includes(instanceId)) {
            return Optional.empty();
        }
        Button edit = new Button(page.getTranslation("note.edit"), VaadinIcon.EDIT.create(), click -> open.run());
        edit.setId("edit-note");
        return Optional.of(switched.unlessOff(edit, operation));
    }

    public void ask(String name, HoldingNote before, BiConsumer<NoteSpec, Integer> save, Runnable saved) {
        new NoteDialog(forms, name, before, save, saved).open();
    }
}
