package io.mqconsole.ui.kv;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.mqconsole.kv.KvImportResult;
import io.mqconsole.kv.KvImportResult.Verdict;
import io.mqconsole.kv.KvService;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Texts;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.FieldErrors;
import io.mqconsole.ui.shared.Notices;
import io.mqconsole.ui.shared.PagePermission;
import org.jspecify.annotations.Nullable;

/** A namespace from a file: first the verdict on each key, then all of them or none. */
@Route(KvNavigation.IMPORT)
@PagePermission("kv:write")
class KvImportView extends ConsolePage {
    private final transient KvService kv;
    private final transient Texts texts;
    private final FieldErrors errors;
    private final KvImportSource source;
    private final Div preview = new Div();

    KvImportView(KvService kv, Texts texts) {
        super("keyvalue.import-title");
        this.kv = kv;
        this.texts = texts;
        this.errors = new FieldErrors(texts);
        this.source = new KvImportSource(kv, errors);
        addClassName("import-page");
        preview.addClassName("import-preview");
        Button check =
                new Button(getTranslation("keyvalue.import-check"), VaadinIcon.SEARCH.create(), click -> check());
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.setId("check");
        source.onChange(preview::removeAll);
        add(new Paragraph(getTranslation("keyvalue.import-what")), errors, source, check, preview);
    }

    private void check() {
        preview.removeAll();
        KvImportResult plan = run(true);
        if (plan == null) {
            return;
        }
        preview.add(new KvImportRows(plan, texts));
        if (!plan.valid()) {
            preview.add(new Paragraph(getTranslation("keyvalue.import-invalid", plan.count(Verdict.INVALID))));
            return;
        }
        long changes = plan.count(Verdict.CREATE) + plan.count(Verdict.UPDATE);
        if (changes == 0) {
            preview.add(new Paragraph(getTranslation("keyvalue.import-nothing")));
            return;
        }
        Button apply = new Button(getTranslation("keyvalue.import-apply", changes), click -> apply(changes));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        apply.setId("apply");
        preview.add(apply);
    }

    private void apply(long changes) {
        KvImportResult result = run(false);
        if (result != null && result.applied()) {
            Notices.success(getTranslation("keyvalue.import-done", changes));
            KvNavigation.toList();
        } else if (result != null) {
            // Something has changed since the preview: show the new verdicts.
            check();
        }
    }

    private @Nullable KvImportResult run(boolean dryRun) {
        errors.clear();
        try {
            return kv.importFile(source.namespace(), source.text(), source.format(), dryRun);
        } catch (ConsoleException refused) {
            errors.show(refused);
            return null;
        }
    }
}
