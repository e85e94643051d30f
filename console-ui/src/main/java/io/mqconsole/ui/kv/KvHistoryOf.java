package io.mqconsole.ui.kv;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.kv.KvKey;
import io.mqconsole.kv.KvService;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Asks for the name of a key whose history is wanted; refuses one that never was. */
class KvHistoryOf extends FormDialog {
    private final transient KvService kv;
    private final transient Consumer<KvKey> found;
    private final ComboBox<String> namespace = new ComboBox<>();
    private final TextField key = new TextField();

    KvHistoryOf(KvService kv, Forms forms, Consumer<KvKey> found) {
        super(forms, "keyvalue.history");
        this.kv = kv;
        this.found = found;
        setHeaderTitle(getTranslation("keyvalue.history-of"));
        namespace.setLabel(getTranslation("keyvalue.namespace"));
        namespace.setId("history-namespace");
        namespace.setItems(kv.namespaces());
        namespace.setAllowCustomValue(true);
        namespace.addCustomValueSetListener(typed -> namespace.setValue(typed.getDetail()));
        key.setLabel(getTranslation("keyvalue.key"));
        key.setId("history-key");
        key.setMaxLength(KvKey.MAX);
        Div fields = new Div(namespace, key);
        fields.addClassName("form-grid");
        addContent(new Paragraph(getTranslation("keyvalue.history-of-what")), fields);
    }

    @Override
    protected Callable<Runnable> submission() {
        var name = new KvKey(Objects.requireNonNullElse(namespace.getValue(), ""), key.getValue());
        return () -> {
            kv.history(name.namespace(), name.key(), PageQuery.first(1));
            return () -> {
                close();
                found.accept(name);
            };
        };
    }
}
