package io.mqconsole.ui.config;

import com.vaadin.flow.component.Component;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeService;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.config.ConfigPush;
import io.mqconsole.config.ConfigPushes;
import io.mqconsole.config.PlannedCell;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.change.PlanDialog;
import io.mqconsole.ui.shared.Forms;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Pushes configuration; its plan is a matrix of keys and brokers. */
class PushDialog extends PlanDialog {
    private final transient ConfigPushes pushes;
    private final transient ChangeService changes;
    private final PushForm form;
    private transient List<PlannedCell> cells = List.of();
    private transient List<ChangeTarget> targets = List.of();

    PushDialog(
            ConfigPushes pushes,
            ConfigPlaces places,
            ChangeService changes,
            ChangeParts parts,
            Forms forms,
            PushStart start) {
        super(forms, parts, "config.push-title");
        this.pushes = pushes;
        this.changes = changes;
        this.form = new PushForm(errors(), places, start);
        addClassName("push-dialog");
        addContent(form);
    }

    @Override
    protected Callable<Change> planning(boolean force) {
        PushForm.Filled filled = form.filled();
        return () -> {
            ConfigPush push = filled.push();
            Change change = pushes.push(push, new ChangeOptions(true, force, filled.reason()));
            targets = allTargets(change);
            cells = pushes.cells(push);
            return change;
        };
    }

    private List<ChangeTarget> allTargets(Change change) {
        return Stream.iterate(1, page -> page + 1)
                .map(page -> changes.targets(change.id(), null, new PageQuery(page, PageQuery.MAX_SIZE, List.of()))
                        .content())
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected Component picture(Change plan) {
        return new PlanMatrix(cells, targets);
    }
}
