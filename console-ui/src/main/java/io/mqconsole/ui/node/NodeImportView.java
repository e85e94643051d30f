package io.mqconsole.ui.node;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.mqconsole.node.ImportResult;
import io.mqconsole.node.ImportResult.Verdict;
import io.mqconsole.node.NodeService;
import io.mqconsole.region.RegionService;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Texts;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.FieldErrors;
import io.mqconsole.ui.shared.Notices;
import io.mqconsole.ui.shared.PagePermission;

/** Labels of many nodes from a file: first the verdict on each row, then all of them or none. */
@Route(NodeNavigation.IMPORT)
@PagePermission("node:write")
class NodeImportView extends ConsolePage {
    private final transient NodeService nodes;
    private final transient Texts texts;
    private final FieldErrors errors;
    private final ImportSource source;
    private final Div preview = new Div();

    NodeImportView(NodeService nodes, RegionService regions, Texts texts) {
        super("node.import-title");
        this.nodes = nodes;
        this.texts = texts;
        this.errors = new FieldErrors(texts);
        this.source = new ImportSource(regions, errors);
        addClassName("import-page");
        preview.addClassName("import-preview");
        Button check = new Button(getTranslation("node.import-check"), VaadinIcon.SEARCH.create(), click -> check());
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.setId("check");
        source.onChange(preview::removeAll);
        add(new Paragraph(getTranslation("node.import-what")), errors, source, check, preview);
    }

    private void check() {
        preview.removeAll();
        ImportResult plan = run(true);
        if (plan == null) {
            return;
        }
        preview.add(new ImportRows(plan, texts));
        if (!plan.valid()) {
            preview.add(new Paragraph(getTranslation("node.import-invalid", plan.count(Verdict.INVALID))));
            return;
        }
        long changes = plan.count(Verdict.CREATE) + plan.count(Verdict.UPDATE);
        if (changes == 0) {
            preview.add(new Paragraph(getTranslation("node.import-nothing")));
            return;
        }
        Button apply = new Button(getTranslation("node.import-apply", changes), click -> apply(changes));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        apply.setId("apply");
        preview.add(apply);
    }

    private void apply(long changes) {
        ImportResult result = run(false);
        if (result != null && result.applied()) {
            Notices.success(getTranslation("node.import-done", changes));
            NodeNavigation.toList();
        } else {
            // Something has changed since the preview: show the new verdicts.
            check();
        }
    }

    private @org.jspecify.annotations.Nullable ImportResult run(boolean dryRun) {
        errors.clear();
        try {
            return nodes.importNodes(source.region(), source.text(), source.format(), dryRun);
        } catch (ConsoleException refused) {
            errors.show(refused);
            return null;
        }
    }
}
