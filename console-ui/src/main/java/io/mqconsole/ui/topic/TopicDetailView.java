package io.mqconsole.ui.topic;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.topic.Topic;
import io.mqconsole.topic.TopicService;
import io.mqconsole.ui.holding.DriftNotice;
import io.mqconsole.ui.holding.NoteButton;
import io.mqconsole.ui.holding.ScopeFigures;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.Live;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.PageSubject;
import io.mqconsole.ui.shared.PageTabs;
import io.mqconsole.ui.shared.Sentences;

/** One topic: what is known of it, and, when asked for, what its brokers say just now. */
@Route(TopicNavigation.DETAIL)
@PagePermission("topic:read")
class TopicDetailView extends ConsolePage implements BeforeEnterObserver {
    private final transient TopicService topics;
    private final transient TopicTabs parts;
    private final transient TopicActions topicActions;
    private final transient NoteButton noteButton;
    private final transient ScopeFigures scopes;
    private final Div actions = new Div();
    private final transient Sentences sentences;
    private final TopicHeader header = new TopicHeader();
    private final DriftNotice drift = new DriftNotice();
    private final PageTabs<TopicTab> tabs;
    private final Div body = new Div();
    private String id = "";
    private TopicTab open = TopicTab.QUEUES;

    TopicDetailView(
            TopicService topics,
            TopicTabs parts,
            TopicActions topicActions,
            NoteButton noteButton,
            ScopeFigures scopes,
            Sentences sentences,
            Live live) {
        super("topic.detail");
        this.topics = topics;
        this.parts = parts;
        this.topicActions = topicActions;
        this.noteButton = noteButton;
        this.scopes = scopes;
        this.sentences = sentences;
        this.tabs = new PageTabs<>("topic.tab.", tab -> TopicNavigation.toDetail(id, tab));
        body.addClassName("tab-body");
        addToTitle(header.states());
        actions.addClassName("list-actions");
        addActions(actions);
        add(header, drift, tabs, body);
        live.keep(this, topics::watch, region -> true, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        PageSubject.of(event, () -> topics.get(id)).ifPresent(topic -> {
            open = PageTabs.open(
                    parts.offered(), event.getRouteParameters().get("tab").orElse(""));
            tabs.show(parts.offered(), open);
            show(topic);
            offer(topic);
            body.removeAll();
            body.add(parts.open(open, topic, event.getLocation()));
        });
    }

    private void offer(Topic topic) {
        actions.removeAll();
        noteButton
                .of(this, "topic:write", topic.instanceId(), "topics.update", this::edit)
                .ifPresent(actions::add);
        if (topicActions.allowed(topic)) {
            if (topic.alignable()) {
                actions.add(topicActions.alignButton(this, topic, this::refresh));
            }
        }
        actions.add(topicActions.buttons(this, topic, this::refresh));
    }

    private void edit() {
        Topic topic = topics.get(id);
        noteButton.ask(
                topic.topic(),
                topic.note(),
                (note, version) -> topics.update(id, note, version),
                () -> show(topics.get(id)));
    }

    private void show(Topic topic) {
        setHeading(topic.topic());
        header.show(topic);
        scopes.in(header, topic.region(), topic.clusters(), topic.note().scope());
        drift.show(topic.drift());
    }

    /** What was asked live stays as it was answered; only what the collector knows moves on by itself. */
    private void refresh() {
        try {
            show(topics.get(id));
        } catch (ConsoleException told) {
            header.say(sentences.of(told, getLocale()));
        }
    }
}
