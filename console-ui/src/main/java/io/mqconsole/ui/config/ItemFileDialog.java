package io.mqconsole.ui.config;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.mqconsole.config.ConfigItemFiles;
import io.mqconsole.config.ItemFileResult;
import io.mqconsole.config.ItemFileResult.Row;
import io.mqconsole.config.ItemFileResult.Verdict;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.shared.Texts;
import io.mqconsole.ui.list.Warning;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import io.mqconsole.ui.shared.RowFileField;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Saves the items of a file, or says what is wrong with which row and saves nothing. */
class ItemFileDialog extends FormDialog {
    private static final String EXAMPLE =
            "region,targetType,targetName,property,value\ndefault,CLUSTER,mq-demo,autoCreateTopicEnable,false";

    private final transient ConfigItemFiles files;
    private final transient Texts texts;
    private final transient Runnable saved;
    private final RowFileField file;
    private final Checkbox allowUnknown;
    private final Div refusal = new Div();

    ItemFileDialog(ConfigItemFiles files, Texts texts, Forms forms, Runnable saved) {
        super(forms, "action.save");
        this.files = files;
        this.texts = texts;
        this.saved = saved;
        setHeaderTitle(getTranslation("config.import-title"));
        addClassName("plan-dialog");
        file = new RowFileField(errors(), EXAMPLE);
        allowUnknown = new Checkbox(getTranslation("config.allow-unknown"));
        allowUnknown.setId("allow-unknown");
        refusal.setId("import-refusal");
        Div form = new Div(new Paragraph(getTranslation("config.import-what")), file, allowUnknown, refusal);
        form.addClassName("plan-form");
        addContent(form);
    }

    @Override
    protected Callable<Runnable> submission() {
        refusal.removeAll();
        String text = file.text();
        RowFormat format = file.format();
        boolean unknown = allowUnknown.getValue();
        return () -> {
            ItemFileResult result = files.importFile(text, format, unknown, false);
            return () -> show(result);
        };
    }

    private void show(ItemFileResult result) {
        if (!result.applied()) {
            refuse(result);
            return;
        }
        Notices.success(getTranslation(
                "config.imported",
                result.count(Verdict.CREATE),
                result.count(Verdict.UPDATE),
                result.count(Verdict.SAME)));
        close();
        saved.run();
    }

    private void refuse(ItemFileResult result) {
        Warning warning = new Warning(getTranslation(
                "config.import-invalid",
                result.count(Verdict.INVALID),
                result.rows().size()));
        UnorderedList rows = new UnorderedList();
        result.rows().stream()
                .filter(row -> row.verdict() == Verdict.INVALID)
                .forEach(row -> rows.add(new ListItem(problems(row))));
        warning.add(rows);
        refusal.add(warning);
    }

    private String problems(Row row) {
        String what = row.problems().stream()
                .map(problem -> texts.say(problem.message(), getLocale()))
                .collect(Collectors.joining(" "));
        return getTranslation("config.import-row", row.number(), row.property(), row.targetName(), what);
    }
}
