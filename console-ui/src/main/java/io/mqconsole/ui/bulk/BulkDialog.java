package io.mqconsole.ui.bulk;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.bulk.BulkExport;
import io.mqconsole.bulk.BulkService;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.change.PlanDialog;
import io.mqconsole.ui.change.ReasonField;
import io.mqconsole.ui.list.Warning;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import io.mqconsole.ui.shared.RowFileField;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Makes or changes the topics and groups that rows name, of a file or of what was chosen in a list. */
class BulkDialog extends PlanDialog {
    private static final String EXAMPLE =
            "region,cluster,instanceId,topic,messageType,readQueueNum,writeQueueNum,owner\n"
                    + "default,mq-demo,MQ_INST_SHOP,refunds,NORMAL,4,4,shop";

    private final transient BulkService bulk;
    private final RowFileField file;
    private final Checkbox skipInvalid;
    private final ReasonField reason;
    private transient volatile LongSupplier writing = () -> 0;

    /** For a file. */
    BulkDialog(BulkService bulk, ChangeParts parts, Forms forms) {
        this(bulk, parts, forms, "bulk.title", "bulk.what");
    }

    /**
     * @param titleKey translation of the title
     * @param whatKey translation of what rows do
     * @param about what the title gets
     */
    private BulkDialog(
            BulkService bulk, ChangeParts parts, Forms forms, String titleKey, String whatKey, Object... about) {
        super(forms, parts, titleKey, about);
        this.bulk = bulk;
        file = new RowFileField(errors(), EXAMPLE);
        skipInvalid = new Checkbox(getTranslation("bulk.skip-invalid"));
        skipInvalid.setId("skip-invalid");
        reason = new ReasonField(errors());
        Div form = new Div(new Paragraph(getTranslation(whatKey)), file, skipInvalid, reason);
        form.addClassName("plan-form");
        addContent(form);
    }

    /** For rows that were chosen: they stand there as they are, to be changed. */
    static BulkDialog of(BulkService bulk, ChangeParts parts, Forms forms, int rows, BulkExport.Chosen chosen) {
        var dialog = new BulkDialog(bulk, parts, forms, "bulk.change-title", "bulk.change-what", rows);
        dialog.file.fill(chosen.text(), RowFormat.YAML);
        if (chosen.left() > 0) {
            dialog.addContent(new Warning(dialog.getTranslation("bulk.not-in-file", chosen.left())));
        }
        return dialog;
    }

    @Override
    protected Callable<Change> planning(boolean force) {
        String text = file.text();
        RowFormat format = file.format();
        boolean skip = skipInvalid.getValue();
        String why = reason.getValue();
        writing = () -> bulk.writeDown(text, format, skip);
        return () -> Objects.requireNonNull(bulk.run(text, format, skip, new ChangeOptions(true, force, why))
                .change());
    }

    /** Owner and remark alone need no plan. */
    @Override
    protected @Nullable Runnable unneeded() {
        long some = writing.getAsLong();
        if (some == 0) {
            return null;
        }
        return () -> {
            close();
            Notices.success(getTranslation("bulk.written-down", some));
            tellWritten();
        };
    }
}
