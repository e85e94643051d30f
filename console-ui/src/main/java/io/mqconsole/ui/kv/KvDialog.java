package io.mqconsole.ui.kv;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mqconsole.kv.KvItem;
import io.mqconsole.kv.KvKey;
import io.mqconsole.kv.KvService;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Stores a new key, or another value of one. */
class KvDialog extends FormDialog {
    private static final String ALLOWED = "[A-Za-z0-9._-]";
    private static final int MAX_BYTES = 64 * 1024;

    private final transient KvService kv;
    private final transient @Nullable KvItem before;
    private final transient Saved saved;
    private final ComboBox<String> namespace;
    private final TextField key;
    private final TextArea value;
    private final Checkbox publish;

    /** Told what was stored, and whether it shall go to NameServers next. */
    @FunctionalInterface
    interface Saved {
        void item(KvItem item, boolean publish);
    }

    /** @param before null for a new key */
    KvDialog(KvService kv, Forms forms, @Nullable KvItem before, Saved saved) {
        super(forms, "action.save");
        this.kv = kv;
        this.before = before;
        this.saved = saved;
        addClassName("kv-dialog");
        setHeaderTitle(
                before == null
                        ? getTranslation("keyvalue.new-title")
                        : getTranslation("keyvalue.edit-title", before.namespace() + "/" + before.key()));
        namespace = errors().bind("namespace", new ComboBox<>(getTranslation("keyvalue.namespace")));
        namespace.setId("kv-namespace");
        namespace.setItems(kv.namespaces());
        namespace.setAllowCustomValue(true);
        namespace.addCustomValueSetListener(typed -> namespace.setValue(typed.getDetail()));
        namespace.setAllowedCharPattern(ALLOWED);
        namespace.setRequiredIndicatorVisible(true);
        namespace.setHelperText(getTranslation("keyvalue.name-hint", KvKey.MAX));
        key = errors().bind("key", new TextField(getTranslation("keyvalue.key")));
        key.setId("kv-key");
        key.setMaxLength(KvKey.MAX);
        key.setAllowedCharPattern(ALLOWED);
        key.setRequiredIndicatorVisible(true);
        value = errors().bind("value", new TextArea(getTranslation("keyvalue.value")));
        value.setId("kv-text");
        value.addClassName("mono");
        value.setMinRows(6);
        value.setMaxRows(16);
        value.setValueChangeMode(ValueChangeMode.LAZY);
        value.addValueChangeListener(change -> count());
        publish = new Checkbox(getTranslation("keyvalue.publish-next"));
        publish.setId("kv-publish");
        if (before != null) {
            show(before);
        }
        namespace.addValueChangeListener(change -> explainMenu());
        explainMenu();
        count();
        Div names = new Div(namespace, key);
        names.addClassName("form-grid");
        addContent(names, value, publish);
    }

    private void show(KvItem item) {
        namespace.setValue(item.namespace());
        namespace.setReadOnly(true);
        key.setValue(item.key());
        key.setReadOnly(true);
        value.setValue(item.value());
    }

    /** What stands there means something to the console itself. */
    private void explainMenu() {
        boolean menu = "console.menu".equals(namespace.getValue());
        key.setHelperText(menu ? getTranslation("keyvalue.menu-hint") : "");
    }

    private void count() {
        int bytes = value.getValue().getBytes(StandardCharsets.UTF_8).length;
        value.setHelperText(getTranslation("keyvalue.bytes", bytes, MAX_BYTES));
    }

    @Override
    protected Callable<Runnable> submission() {
        String where = Objects.requireNonNullElse(namespace.getValue(), "");
        String name = key.getValue();
        String text = value.getValue();
        return () -> {
            KvItem item =
                    before == null ? kv.create(where, name, text) : kv.update(where, name, text, before.version());
            return () -> {
                close();
                Notices.success(getTranslation("keyvalue.saved", item.namespace() + "/" + item.key()));
                saved.item(item, publish.getValue());
            };
        };
    }
}
