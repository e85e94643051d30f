package io.mqconsole.ui.group;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import io.mqconsole.access.Rights;
import io.mqconsole.change.ChangeFilter;
import io.mqconsole.group.Group;
import io.mqconsole.group.GroupInspection;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.holding.HoldingPaths;
import io.mqconsole.ui.holding.SidesTable;
import io.mqconsole.ui.list.Answer;
import io.mqconsole.ui.list.LiveAnswer;
import io.mqconsole.ui.shared.Background;
import io.mqconsole.ui.shared.Sentences;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/** Opens the parts of a group's page; whatever needs a remote answer is waited for beside the page. */
@org.springframework.stereotype.Component
class GroupTabs {
    private final GroupInspection inspection;
    private final HoldingPaths paths;
    private final Rights rights;
    private final ChangeParts changes;
    private final Background background;
    private final Sentences sentences;

    GroupTabs(
            GroupInspection inspection,
            HoldingPaths paths,
            Rights rights,
            ChangeParts changes,
            Background background,
            Sentences sentences) {
        this.inspection = inspection;
        this.paths = paths;
        this.rights = rights;
        this.changes = changes;
        this.background = background;
        this.sentences = sentences;
    }

    /** Those that the user may open. */
    List<GroupTab> offered() {
        return Arrays.stream(GroupTab.values())
                .filter(tab -> rights.may(tab.permission()))
                .toList();
    }

    Component open(GroupTab tab, Group group, Asking asking, Location location) {
        String id = group.id();
        TopicLink topics = name -> paths.topic(group.region(), name);
        return switch (tab) {
            case OVERVIEW ->
                live(
                        () -> inspection.status(id, asking.most()),
                        (status, again) -> new Answer(
                                status.collectedAt(),
                                status.failures(),
                                new GroupStatusTab(status, topics, asking, again)));
            case PROGRESS ->
                live(
                        () -> inspection.progress(id, asking.most()),
                        (progress, again) -> new Answer(
                                progress.collectedAt(),
                                progress.failures(),
                                new GroupProgressTab(progress, group.clients(), topics, asking, again)));
            case CLIENTS ->
                live(
                        () -> inspection.clients(id, asking.most()),
                        (clients, again) -> new Answer(
                                clients.collectedAt(),
                                clients.failures(),
                                new GroupClientsTab(clients, asking, again, client -> stack(id, client))));
            case SUBSCRIPTIONS ->
                live(
                        () -> inspection.subscriptions(id, asking.most()),
                        (subscriptions, again) -> new Answer(
                                subscriptions.collectedAt(),
                                subscriptions.failures(),
                                new GroupSubscriptionsTab(subscriptions, group.clients(), topics, asking, again)));
            case CHANGES -> changes.history(ChangeFilter.of(group.region(), group.subject()), location);
            case CONFIG ->
                live(
                        () -> inspection.config(id),
                        (sides, again) -> new Answer(
                                sides.collectedAt(),
                                SidesTable.failures(sides.brokers()),
                                new SidesTable(sides.brokers())));
        };
    }

    private <T> Component live(Callable<T> question, BiFunction<T, Runnable, Answer> reading) {
        return new LiveAnswer<>(background, sentences, question, reading);
    }

    private void stack(String group, String client) {
        new StackDialog(client, background, sentences, () -> inspection.stack(group, client)).open();
    }
}
