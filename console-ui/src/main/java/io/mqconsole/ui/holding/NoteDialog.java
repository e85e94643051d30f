package io.mqconsole.ui.holding;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.holding.HoldingNote;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

/** Writes down whose a topic or group is and what else should be known of it. */
public class NoteDialog extends FormDialog {
    private final transient BiConsumer<NoteSpec, Integer> save;
    private final transient Runnable saved;
    private final String name;
    private final int version;
    private final TextField owner;
    private final TextArea remark;

    /**
     * @param name of the topic or group
     * @param save gets what was written and the version of what was there
     * @param saved runs in the page
     */
    public NoteDialog(
            Forms forms, String name, HoldingNote before, BiConsumer<NoteSpec, Integer> save, Runnable saved) {
        super(forms, "action.save");
        this.save = save;
        this.saved = saved;
        this.name = name;
        this.version = before.version();
        setHeaderTitle(getTranslation("note.title", name));
        owner = errors().bind("owner", new TextField(getTranslation("note.owner")));
        owner.setId("note-owner");
        owner.setMaxLength(NoteSpec.MAX_OWNER);
        owner.setHelperText(getTranslation("note.owner-hint"));
        owner.setValue(Objects.requireNonNullElse(before.owner(), ""));
        remark = errors().bind("remark", new TextArea(getTranslation("note.remark")));
        remark.setId("note-remark");
        remark.setMaxLength(NoteSpec.MAX_REMARK);
        remark.setHelperText(getTranslation("note.remark-hint"));
        remark.setValue(Objects.requireNonNullElse(before.remark(), ""));
        addContent(owner, remark);
    }

    @Override
    protected Callable<Runnable> submission() {
        NoteSpec wanted = new NoteSpec(owner.getValue(), remark.getValue().replaceAll("\\s+", " "));
        return () -> {
            save.accept(wanted, version);
            return () -> {
                close();
                Notices.success(getTranslation("note.saved", name));
                saved.run();
            };
        };
    }
}
