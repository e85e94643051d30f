package io.mqconsole.ui.topic;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.access.InstanceAccess;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.topic.Topic;
import io.mqconsole.topic.TopicService;
import io.mqconsole.ui.list.EmptyState;
import io.mqconsole.ui.list.Figures;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.list.Measure;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.Live;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.RegionChoice;
import io.mqconsole.ui.shared.Sentences;
import org.jspecify.annotations.Nullable;

/** All topics of one region or of all, as the brokers hold them. */
@Route(TopicNavigation.LIST)
@PagePermission("topic:read")
class TopicListView extends ConsolePage implements BeforeEnterObserver {
    private final transient TopicService topics;
    private final transient TopicWords words = new TopicWords(this);
    private final TopicFilters filters;
    private final Figures figures = new Figures();
    private final ListPanel<Topic> list;
    private transient @Nullable Counts shown;

    /** Topics in the line above the list, which is drawn again only when it says something else. */
    private record Counts(long all, long drift) {}

    TopicListView(TopicService topics, InstanceAccess access, Sentences sentences, Live live) {
        super(access.readable().isEverything() ? "topic.list" : "topic.mine");
        this.topics = topics;
        filters = new TopicFilters(topics, words);
        list = new ListPanel<>(
                        "topics",
                        TopicTable.columns(words),
                        filters,
                        Topic::id,
                        query -> topics.list(filters.wanted(), query),
                        sentences)
                .whenEmpty(new EmptyState(getTranslation("topic.none"), getTranslation("topic.none-hint")));
        addToTitle(figures);
        add(list);
        live.keep(this, topics::watch, region -> true, this::refresh);
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
