package io.mqconsole.topic;

import io.mqconsole.access.InstanceAccess;
import io.mqconsole.group.TopicConsumers;
import io.mqconsole.group.TopicSubscription;
import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.HoldingNotes;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.snapshot.HoldingsBoard;
import io.mqconsole.snapshot.Places;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists topics from the live picture, without asking any broker. */
@Service
public class TopicService {
    private final TopicDirectory directory;
    private final TopicConsumers consumers;
    private final HoldingsBoard board;
    private final HoldingNotes notes;
    private final InstanceAccess access;

    TopicService(
            TopicDirectory directory,
            TopicConsumers consumers,
            HoldingsBoard board,
            HoldingNotes notes,
            InstanceAccess access) {
        this.directory = directory;
        this.consumers = consumers;
        this.board = board;
        this.notes = notes;
        this.access = access;
    }

    /** The page says how old the oldest part is, and which brokers did not answer. Costs no remote call and no query. */
    @RequiresPermission("topic:read")
    @Switchable("topics.list")
    public Page<Topic> list(TopicFilter filter, PageQuery query) {
        List<Topic> wanted = directory.all().filter(filter::matches).toList();
        return board.aged(TopicColumns.ALL.page(wanted, query), shown(filter.region()));
    }

    /**
     * Where there are topics, system ones included. Costs no remote call.
     *
     * @param region null for all
     */
    @RequiresPermission("topic:read")
    public Places places(@Nullable TextMatch region) {
        var found = new Places.Found();
        directory
                .all()
                .filter(topic -> region == null || region.matches(topic.region()))
                .forEach(topic -> found.add(topic.instanceId(), topic.clusters()));
        return found.places();
    }

    @RequiresPermission("topic:read")
    @Switchable("topics.get")
    public Topic get(String id) {
        return directory.get(id);
    }

    /** Who consumes it, from the live picture. Costs no remote call. */
    @RequiresPermission("topic:read")
    @Switchable("topics.subscriptions.get")
    public List<TopicSubscription> subscriptions(String id) {
        Topic topic = directory.get(id);
        return consumers.of(topic.region(), topic.name());
    }

    /**
     * Writes down what RocketMQ has no place for; no broker hears of it.
     *
     * @param version of the note as read before, 0 for the first one
     * @throws ConsoleException {@code not-found} when it is out of the caller's reach; {@code forbidden} when the caller may
     *     only read its instance; {@code validation-failed}; {@code conflict} when somebody else was faster
     */
    @RequiresPermission("topic:write")
    @Switchable("topics.update")
    public Topic update(String id, NoteSpec note, int version) {
        Topic topic = directory.get(id);
        access.requireWritable(topic.instanceId());
        notes.write(topic.region(), HoldingKind.TOPIC, topic.name(), note, version);
        return directory.get(id);
    }

    /**
     * Calls the listener with a region's name after each new picture of it, on the collector's thread: it must be quick.
     *
     * @return ends the subscription
     */
    @RequiresPermission("topic:read")
    public Runnable watch(Consumer<String> listener) {
        return board.subscribe(holdings -> listener.accept(holdings.region()));
    }

    /** Which regions a list is about; to a tenant those where something of its own is, and no word about others. */
    private Predicate<String> shown(@Nullable TextMatch asked) {
        Predicate<String> wanted = region -> asked == null || asked.matches(region);
        if (access.readable().isEverything()) {
            return wanted;
        }
        Set<String> own = directory.all().map(Topic::region).collect(Collectors.toSet());
        return wanted.and(own::contains);
    }
}
