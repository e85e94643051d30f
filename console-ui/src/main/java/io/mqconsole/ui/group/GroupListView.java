package io.mqconsole.ui.group;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.access.InstanceAccess;
import io.mqconsole.group.BacklogState;
import io.mqconsole.group.Group;
import io.mqconsole.group.GroupService;
import io.mqconsole.holding.HoldingKind;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.SortOrder;
import io.mqconsole.ui.bulk.BulkParts;
import io.mqconsole.ui.bulk.SelectedParts;
import io.mqconsole.ui.list.EmptyState;
import io.mqconsole.ui.list.Figures;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.list.Measure;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.Live;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.RegionChoice;
import io.mqconsole.ui.shared.Sentences;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All consumer groups of one region or of all, as the brokers know them. The longest backlog comes first; what is unknown
 * is counted on top, because no order of the rows can put it where it belongs.
 */
@Route(GroupNavigation.LIST)
@PagePermission("group:read")
class GroupListView extends ConsolePage implements BeforeEnterObserver {
    private static final SortOrder MOST_BEHIND = new SortOrder("backlog", false);

    private final transient GroupService groups;
    private final transient GroupActions actions;
    private final transient GroupWords words = new GroupWords(this);
    private final GroupFilters filters;
    private final Figures figures = new Figures();
    private final ListPanel<Group> list;
    private transient @Nullable Counts shown;

    /** Groups in the line above the list, which is drawn again only when it says something else. */
    private record Counts(long all, long waiting, long missed, long unknown, long drift) {}

    GroupListView(
            GroupService groups,
            GroupActions actions,
            BulkParts bulk,
            SelectedParts selected,
            InstanceAccess access,
            Sentences sentences,
            Live live) {
        super(access.readable().isEverything() ? "group.list" : "group.mine");
        this.groups = groups;
        this.actions = actions;
        filters = new GroupFilters(groups, words);
        list = new ListPanel<>(
                        "groups",
                        columns(),
                        filters,
                        Group::id,
                        query -> groups.list(filters.wanted(), query),
                        sentences)
                .whenEmpty(new EmptyState(getTranslation("group.none"), getTranslation("group.none-hint")))
                .sortedBy(MOST_BEHIND);
        list.markRows(GroupWords::isMissed);
        addToTitle(figures);
        List<Component> buttons = new ArrayList<>();
        if (bulk.allowed()) {
            buttons.add(bulk.importButton(this, this::refresh));
            list.withSelection(selected.of(this, HoldingKind.GROUP, Group::id, actions::allowed, this::refresh));
        }
        if (actions.allowed()) {
            buttons.add(actions.createButton(this, this::refresh));
        }
        addActions(buttons.toArray(Component[]::new));
        add(list);
        live.keep(this, groups::watch, region -> true, this::refresh);
    }

    private List<TableColumn<Group>> columns() {
        List<TableColumn<Group>> columns = new ArrayList<>(GroupTable.columns(words));
        if (actions.allowed()) {
            columns.add(TableColumn.<Group>rendered(
                            "group.actions",
                            new ComponentRenderer<>(group -> actions.of(this, group, this::refresh)),
                            group -> null)
                    .width("6.5rem")
                    .unsortable()
                    .screenOnly());
        }
        return columns;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.open(RegionChoice.in(event.getLocation()));
        summarise();
    }

    private void refresh() {
        list.refreshInPlace();
        summarise();
    }

    private void summarise() {
        try {
            Counts now = new Counts(
                    count(null, null, null),
                    count(null, BacklogState.WAITING, null),
                    count(false, BacklogState.WAITING, null),
                    count(null, BacklogState.UNKNOWN, null),
                    count(null, null, true));
            if (!now.equals(shown)) {
                shown = now;
                show(now);
            }
        } catch (ConsoleException told) {
            // The list below has failed for the same reason and says so.
            figures.removeAll();
            shown = null;
        }
    }

    private void show(Counts counts) {
        figures.removeAll();
        figures.with(getTranslation("group.summary.all"), words.numbers().count(counts.all));
        figure("group.summary.waiting", counts.waiting, null, "backlog=WAITING");
        figure("group.summary.missed", counts.missed, Tone.BAD, "online=false&backlog=WAITING");
        figure("group.summary.unknown", counts.unknown, Tone.WARN, "backlog=UNKNOWN");
        figure("group.summary.drift", counts.drift, Tone.WARN, "drift=true");
    }

    /** @param tone of a number that is not zero; null where any is as good as another */
    private void figure(String key, long number, @Nullable Tone tone, String query) {
        Tone toned = number == 0 && tone != null ? Tone.OK : tone;
        figures.with(
                getTranslation(key),
                new Measure(words.numbers().count(number), toned, null),
                GroupNavigation.LIST + "?" + query);
    }

    private long count(@Nullable Boolean online, @Nullable BacklogState backlog, @Nullable Boolean drift) {
        return groups.list(filters.usual(online, backlog, drift), PageQuery.first(1))
                .total();
    }
}
