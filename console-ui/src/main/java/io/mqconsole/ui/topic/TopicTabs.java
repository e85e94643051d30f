package io.mqconsole.ui.topic;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import io.mqconsole.access.Rights;
import io.mqconsole.change.ChangeFilter;
import io.mqconsole.topic.Topic;
import io.mqconsole.topic.TopicInspection;
import io.mqconsole.topic.TopicService;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.holding.SidesTable;
import io.mqconsole.ui.list.Answer;
import io.mqconsole.ui.list.LiveAnswer;
import io.mqconsole.ui.shared.Background;
import io.mqconsole.ui.shared.Live;
import io.mqconsole.ui.shared.Sentences;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Opens the parts of a topic's page; whatever needs a remote answer is waited for beside the page. */
@org.springframework.stereotype.Component
class TopicTabs {
    private final TopicService topics;
    private final TopicInspection inspection;
    private final Rights rights;
    private final ChangeParts changes;
    private final Background background;
    private final Sentences sentences;
    private final Live live;

    TopicTabs(
            TopicService topics,
            TopicInspection inspection,
            Rights rights,
            ChangeParts changes,
            Background background,
            Sentences sentences,
            Live live) {
        this.topics = topics;
        this.inspection = inspection;
        this.rights = rights;
        this.changes = changes;
        this.background = background;
        this.sentences = sentences;
        this.live = live;
    }

    /** Those that the user may open. */
    List<TopicTab> offered() {
        return Arrays.stream(TopicTab.values())
                .filter(tab -> rights.may(tab.permission()))
                .toList();
    }

    Component open(TopicTab tab, Topic topic, Location location) {
        String id = topic.id();
        return switch (tab) {
            case QUEUES ->
                live(
                        () -> inspection.queues(id),
                        queues -> new Answer(queues.collectedAt(), queues.failures(), new TopicQueuesTab(queues)));
            case SUBSCRIPTIONS -> new TopicSubscriptionsTab(topics, id, live);
            case CHANGES -> changes.history(ChangeFilter.of(topic.region(), topic.subject()), location);
            case ROUTES ->
                live(
                        () -> inspection.routes(id),
                        routes -> new Answer(
                                routes.collectedAt(), TopicRoutesTab.failures(routes), new TopicRoutesTab(routes)));
            case CONFIG ->
                live(
                        () -> inspection.config(id),
                        sides -> new Answer(
                                sides.collectedAt(),
                                SidesTable.failures(sides.brokers()),
                                new SidesTable(sides.brokers())));
            case PRODUCERS ->
                live(
                        () -> inspection.producers(id),
                        producers -> new Answer(
                                producers.collectedAt(), producers.failures(), new TopicProducersTab(producers)));
        };
    }

    private <T> Component live(Callable<T> question, Function<T, Answer> reading) {
        return new LiveAnswer<>(background, sentences, question, (answer, again) -> reading.apply(answer));
    }
}
