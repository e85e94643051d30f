package io.mqconsole.ui.change;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeService;
import io.mqconsole.ui.list.EmptyState;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.PagePermission;

/** All changes, the newest first, as they stand now. */
@Route(ChangeNavigation.LIST)
@PagePermission("change:read")
class ChangeListView extends ConsolePage implements BeforeEnterObserver {
    private final ListPanel<Change> list;

    ChangeListView(ChangeService changes, ChangeParts parts) {
        super("change.title");
        ChangeWords words = parts.words(this);
        ChangeFilters filters = new ChangeFilters(words);
        list = new ListPanel<>(
                        "changes",
                        ChangeTables.changes(words),
                        filters,
                        Change::id,
                        query -> changes.list(filters.wanted(), query),
                        parts.sentences())
                .whenEmpty(new EmptyState(getTranslation("change.none"), getTranslation("change.none-hint")));
        list.markRows(change -> words.status(change.status()).tone().isBad());
        add(list);
        parts.live().keep(this, changes::watch, id -> true, list::refreshInPlace);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.open(event.getLocation());
    }
}
