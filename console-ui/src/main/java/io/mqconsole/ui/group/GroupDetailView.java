package io.mqconsole.ui.group;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.group.Group;
import io.mqconsole.group.GroupService;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.ui.holding.DriftNotice;
import io.mqconsole.ui.holding.DriftWords;
import io.mqconsole.ui.holding.NoteButton;
import io.mqconsole.ui.holding.ScopeFigures;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.Live;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.PageSubject;
import io.mqconsole.ui.shared.PageTabs;
import io.mqconsole.ui.shared.Sentences;

/** One group: what is known of it, and, when asked for, what its brokers and clients say just now. */
@Route(GroupNavigation.DETAIL)
@PagePermission("group:read")
class GroupDetailView extends ConsolePage implements BeforeEnterObserver {
    private final transient GroupService groups;
    private final transient GroupTabs parts;
    private final transient GroupActions groupActions;
    private final transient NoteButton noteButton;
    private final transient ScopeFigures scopes;
    private final Div actions = new Div();
    private final transient Sentences sentences;
    private final GroupHeader header = new GroupHeader();
    private final DriftNotice drift = new DriftNotice();
    private final PageTabs<GroupTab> tabs;
    private final Div body = new Div();
    private final Asking asking = new Asking();
    private String id = "";
    private GroupTab open = GroupTab.OVERVIEW;

    GroupDetailView(
            GroupService groups,
            GroupTabs parts,
            GroupActions groupActions,
            NoteButton noteButton,
            ScopeFigures scopes,
            Sentences sentences,
            Live live) {
        super("group.detail");
        this.groups = groups;
        this.parts = parts;
        this.groupActions = groupActions;
        this.noteButton = noteButton;
        this.scopes = scopes;
        this.sentences = sentences;
        this.tabs = new PageTabs<>("group.tab.", tab -> GroupNavigation.toDetail(id, tab));
        body.addClassName("tab-body");
        addToTitle(header.states());
        actions.addClassName("list-actions");
        addActions(actions);
        add(header, drift, tabs, body);
        live.keep(this, groups::watch, region -> true, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        PageSubject.of(event, () -> groups.get(id)).ifPresent(group -> {
            open = PageTabs.open(
                    parts.offered(), event.getRouteParameters().get("tab").orElse(""));
            tabs.show(parts.offered(), open);
            show(group);
            offer(group);
            body.removeAll();
            body.add(parts.open(open, group, asking, event.getLocation()));
        });
    }

    private void offer(Group group) {
        actions.removeAll();
        noteButton
                .of(this, "group:write", group.instanceId(), "groups.update", this::edit)
                .ifPresent(actions::add);
        if (groupActions.allowed(group)) {
            if (DriftWords.mendable(group.drift()) && !group.brokers().isEmpty()) {
                actions.add(groupActions.alignButton(this, group, this::refresh));
            }
        }
        actions.add(groupActions.buttons(this, group, this::refresh));
    }

    private void edit() {
        Group group = groups.get(id);
        noteButton.ask(
                group.groupId(),
                group.note(),
                (note, version) -> groups.update(id, note, version),
                () -> show(groups.get(id)));
    }

    private void show(Group group) {
        setHeading(group.groupId());
        header.show(group);
        scopes.in(header, group.region(), group.clusters(), group.note().scope());
        drift.show(group.drift());
    }

    /** What was asked live stays as it was answered; only what the collector knows moves on by itself. */
    private void refresh() {
        try {
            show(groups.get(id));
        } catch (ConsoleException told) {
            header.say(sentences.of(told, getLocale()));
        }
    }
}
