package io.mqconsole.topic;

import io.mqconsole.admin.TopicSettings;
import io.mqconsole.holding.ClusterHolding;
import io.mqconsole.holding.HoldingChoice;
import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.HoldingNotes;
import io.mqconsole.holding.HoldingRows;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.holding.ScopedBrokers;
import io.mqconsole.holding.WantedHolding;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.RowCells;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.HoldingsBoard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Topics as rows of a file, with the names and the usual values of {@code POST /topics}. */
@Component
class TopicRows implements HoldingRows {
    private static final List<String> COLUMNS = List.of(
            "region",
            "cluster",
            "brokers",
            "instanceId",
            "topic",
            "messageType",
            "perm",
            "readQueueNum",
            "writeQueueNum",
            "owner",
            "remark");

    private final TopicDirectory directory;
    private final InstanceTopics counted;
    private final HoldingsBoard board;
    private final HoldingNotes notes;
    private final ScopedBrokers scoped;

    TopicRows(
            TopicDirectory directory,
            InstanceTopics counted,
            HoldingsBoard board,
            HoldingNotes notes,
            ScopedBrokers scoped) {
        this.directory = directory;
        this.counted = counted;
        this.board = board;
        this.notes = notes;
        this.scoped = scoped;
    }

    @Override
    public HoldingKind kind() {
        return HoldingKind.TOPIC;
    }

    @Override
    public String nameColumn() {
        return "topic";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String readPermission() {
        return "topic:read";
    }

    @Override
    public String permission() {
        return "topic:write";
    }

    @Override
    public long count(String instanceId) {
        return counted.counts().getOrDefault(instanceId, 0L);
    }

    /** What is left out stays as it is with a topic that there is, and is as usual with a new one. */
    @Override
    public WantedHolding read(Map<String, String> row, List<FieldProblem> problems) {
        RowCells cells = new RowCells(row, problems);
        String region = cells.required("region");
        String cluster = cells.required("cluster");
        MessageType type = cells.oneOf("messageType", MessageType.MADE);
        var said =
                new QueueingChange(cells.number("perm"), cells.number("readQueueNum"), cells.number("writeQueueNum"));
        var note = new NoteSpec(cells.text("owner"), cells.text("remark"));
        String instance = cells.text("instanceId");
        String topic = cells.required("topic");
        String name = instance == null ? topic : instance + "%" + topic;
        ClusterHolding<TopicSettings> held = held(region, cluster, name);
        Topic known = held.known() ? directory.find(region, name).orElse(null) : null;
        QueueingChange like = known == null ? said : QueueingChange.to(said.over(Objects.requireNonNull(held.like())));
        NewTopic wanted = NewTopic.of(
                region,
                cluster,
                cells.several("brokers"),
                instance,
                topic,
                type == null && known != null ? known.messageType() : type,
                like.perm(),
                like.readQueueNum(),
                like.writeQueueNum(),
                known == null ? note.afresh() : note);
        problems.addAll(known == null ? problems(wanted) : problems(wanted, said, cells, known, held));
        String ofNew = wanted.messageType().attribute();
        return new WantedHolding(
                HoldingKind.TOPIC,
                region,
                cluster,
                brokers(wanted, known == null ? null : held, problems),
                wanted.messageType() == MessageType.GLOBALLY_ORDERED ? 1 : Integer.MAX_VALUE,
                instance,
                name,
                TopicChangeKind.subject(name),
                broker -> {
                    TopicSettings there = known == null ? null : held.on(broker);
                    return there == null ? wanted.queueing().wanted(ofNew) : said.wanted(there);
                },
                Objects.requireNonNull(wanted.note()),
                known != null,
                known == null || !said.changes(held) ? List.of() : TopicImpact.ofUpdate(name, held.here(), said));
    }

    private ClusterHolding<TopicSettings> held(String region, String cluster, String name) {
        return ClusterHolding.of(
                board.current(region),
                cluster,
                holding -> holding.topicSettings().get(name));
    }

    private static List<FieldProblem> problems(NewTopic wanted) {
        var all = new ArrayList<FieldProblem>();
        wanted.check(all);
        return all;
    }

    /** Names and values that are there already are not judged, only what the row changes. */
    private static List<FieldProblem> problems(
            NewTopic wanted, QueueingChange said, RowCells cells, Topic known, ClusterHolding<TopicSettings> held) {
        List<FieldProblem> all = problems(wanted);
        all.removeIf(problem -> switch (problem.field()) {
            case "topic", "messageType" -> true;
            case "perm", "readQueueNum", "writeQueueNum" -> !said.changes(problem, held);
            default -> !cells.has(problem.field());
        });
        if (known.messageType() != wanted.messageType()) {
            all.add(new FieldProblem("messageType", Text.of("bulk.type-stays", known.messageType())));
        }
        if (known.kind() == TopicKind.SYSTEM) {
            all.add(new FieldProblem("topic", Text.of("topic.of-the-system", known.name())));
        }
        return all;
    }

    /**
     * A row that names none goes where the scope of what there is goes.
     *
     * @param held null for a new one: what is written about an earlier one of that name does not count
     */
    private @Nullable List<String> brokers(
            NewTopic wanted, @Nullable ClusterHolding<TopicSettings> held, List<FieldProblem> problems) {
        List<String> named = wanted.brokers();
        if (held != null && wanted.messageType() == MessageType.GLOBALLY_ORDERED) {
            if (held.brokers().isEmpty() || named != null && !held.brokers().containsAll(named)) {
                problems.add(new FieldProblem("brokers", Text.of("topic.align-one-queue", wanted.name())));
            }
            return named == null ? held.brokers() : named;
        }
        Scope scope = held == null
                ? Scope.ALL
                : notes.of(wanted.region(), HoldingKind.TOPIC, wanted.name()).scope();
        return scoped.ofRow(wanted.region(), wanted.cluster(), named, scope, problems);
    }

    @Override
    public Stream<Written> written(HoldingChoice which) {
        return directory
                .all()
                .filter(topic -> topic.kind() == TopicKind.NORMAL
                        && which.includes(topic.id(), topic.region(), topic.instanceId()))
                .filter(topic -> MessageType.MADE.contains(topic.messageType()))
                .flatMap(topic -> topic.clusters().stream()
                        .flatMap(cluster -> row(topic, cluster).stream())
                        .map(row -> new Written(topic.id(), row)));
    }

    /** Where its brokers differ, a cell is left out: each keeps what it has when the row is sent back. */
    private Optional<Map<String, String>> row(Topic topic, String cluster) {
        ClusterHolding<TopicSettings> held = held(topic.region(), cluster, topic.name());
        if (held.brokers().isEmpty()) {
            return Optional.empty();
        }
        var row = new LinkedHashMap<String, String>();
        row.put("region", topic.region());
        row.put("cluster", cluster);
        // A row without brokers wants all of the cluster, which is more than a topic that lives on some of them.
        row.put("brokers", String.join(" ", held.brokers()));
        put(row, "instanceId", topic.instanceId());
        row.put("topic", topic.topic());
        String type = topic.messageType().attribute();
        put(row, "messageType", type.equals(held.alike(TopicSettings::messageType)) ? topic.messageType() : null);
        // What cannot be asked for is left out, and so stays as it is.
        Integer perm = held.alike(TopicSettings::perm);
        put(row, "perm", perm != null && TopicQueueing.PERMS.contains(perm) ? perm : null);
        put(row, "readQueueNum", held.alike(TopicSettings::readQueues));
        put(row, "writeQueueNum", held.alike(TopicSettings::writeQueues));
        put(row, "owner", topic.note().owner());
        put(row, "remark", topic.note().remark());
        return Optional.of(row);
    }

    private static void put(Map<String, String> row, String column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value.toString());
        }
    }
}
