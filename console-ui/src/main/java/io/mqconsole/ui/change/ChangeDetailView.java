package io.mqconsole.ui.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeService;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.TargetStatus;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.PagePermission;
import java.util.List;

/** One change: why it stands where it stands, what can be done about it, and what has become of each target. */
@Route(ChangeNavigation.DETAIL)
@PagePermission("change:read")
class ChangeDetailView extends ConsolePage implements BeforeEnterObserver {
    private static final int FEW_TARGETS = 50;

    private final transient ChangeService changes;
    private final transient ChangeParts parts;
    private final transient List<ChangeOffer> offers;
    private final Div head = new Div();
    private final Div body = new Div();

    ChangeDetailView(ChangeService changes, ChangeParts parts, List<ChangeOffer> offers) {
        super("change.detail");
        this.offers = offers;
        this.changes = changes;
        this.parts = parts;
        addClassName("change-page");
        head.addClassName("page-actions");
        body.addClassName("change-body");
        addToTitle(head);
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        try {
            show(changes.get(id), event);
        } catch (ConsoleException failure) {
            if (failure.code() != ErrorCode.NOT_FOUND) {
                throw failure;
            }
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Change change, BeforeEnterEvent event) {
        setHeading(parts.words(this).say(change.summary()));
        ChangeProgress progress = parts.progress(change);
        ChangeFacts facts = new ChangeFacts(parts.words(this));
        TargetFilters filters = new TargetFilters(parts.words(this));
        ListPanel<ChangeTarget> targets = new ListPanel<>(
                        "change-targets",
                        parts.targetColumns(this, change),
                        filters,
                        ChangeTarget::seq,
                        query -> changes.targets(change.id(), filters.wanted(), query),
                        parts.sentences())
                .unsortable()
                .ofLongSentences();
        if (change.targetCount() + change.count(TargetStatus.HELD) <= FEW_TARGETS) {
            targets.asHighAsItsRows();
        }
        progress.onShown(now -> {
            facts.show(now);
            targets.refreshInPlace();
        });
        head.removeAll();
        offers.forEach(offer -> offer.of(this, change).ifPresent(head::add));
        head.add(progress.buttons());
        body.removeAll();
        body.add(progress, facts, targets);
        targets.open(event.getLocation());
    }
}
