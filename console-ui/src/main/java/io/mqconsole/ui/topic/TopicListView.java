package io.mqconsole.ui.topic;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.access.InstanceAccess;
import io.mqconsole.holding.HoldingKind;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.topic.Topic;
import io.mqconsole.topic.TopicService;
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

/** All topics of one region or of all, as the brokers hold them. */
@Route(TopicNavigation.LIST)
@PagePermission("topic:read")
class TopicListView extends ConsolePage implements BeforeEnterObserver {
    private final transient TopicService topics;
    private final transient TopicWords words = new TopicWords(this);
    private final transient TopicActions actions;
    private final TopicFilters filters;
    private final Figures figures = new Figures();
    private final ListPanel<Topic> list;
    private transient @Nullable Counts shown;

    /** Topics in the line above the list, which is drawn again only when it says something else. */
    private record Counts(long all, long drift) {}

    TopicListView(
            TopicService topics,
            TopicActions actions,
            BulkParts bulk,
            SelectedParts selected,
            InstanceAccess access,
            Sentences sentences,
            Live live) {
        super(access.readable().isEverything() ? "topic.list" : "topic.mine");
        this.topics = topics;
        this.actions = actions;
        filters = new TopicFilters(topics, words);
        list = new ListPanel<>(
                        "topics",
                        columns(),
                        filters,
                        Topic::id,
                        query -> topics.list(filters.wanted(), query),
                        sentences)
                .withTool(bulk.exportLink(this, filters::regionName))
                .whenEmpty(new EmptyState(getTranslation("topic.none"), getTranslation("topic.none-hint")));
        addToTitle(figures);
        List<Component> buttons = new ArrayList<>();
        if (bulk.allowed()) {
            buttons.add(bulk.importButton(this, this::refresh));
            list.withSelection(selected.of(this, HoldingKind.TOPIC, Topic::id, actions::allowed, this::refresh));
        }
        if (actions.allowed()) {
            buttons.add(actions.createButton(this, this::refresh));
        }
        addActions(buttons.toArray(Component[]::new));
        add(list);
        live.keep(this, topics::watch, region -> true, this::refresh);
    }

    private List<TableColumn<Topic>> columns() {
        List<TableColumn<Topic>> columns = new ArrayList<>(TopicTable.columns(words));
        if (actions.allowed()) {
            columns.add(TableColumn.<Topic>rendered(
                            "topic.actions",
                            new ComponentRenderer<>(topic -> actions.of(this, topic, this::refresh)),
                            topic -> null)
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
            Counts now = new Counts(count(null), count(true));
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
        figures.with(getTranslation("topic.summary.all"), words.numbers().count(counts.all));
        figures.with(
                getTranslation("topic.summary.drift"),
                new Measure(words.numbers().count(counts.drift), counts.drift > 0 ? Tone.WARN : Tone.OK, null),
                TopicNavigation.LIST + "?drift=true");
    }

    private long count(@Nullable Boolean drift) {
        return topics.list(filters.usual(drift), PageQuery.first(1)).total();
    }
}
