package io.mqconsole.topic;

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
    private final TopicImpact impact;
    private final HoldingsBoard board;
    private final HoldingNotes notes;
    private final ScopedBrokers scoped;

    TopicRows(
            TopicDirectory directory,
            InstanceTopics counted,
            TopicImpact impact,
            HoldingsBoard board,
            HoldingNotes notes,
            ScopedBrokers scoped) {
        this.directory = directory;
        this.counted = counted;
        this.impact = impact;
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
        Topic known = known(cells);
        MessageType type = cells.oneOf("messageType", MessageType.MADE);
        NewTopic wanted = NewTopic.of(
                cells.required("region"),
                cells.required("cluster"),
                cells.several("brokers"),
                cells.text("instanceId"),
                cells.required("topic"),
                type == null && known != null ? known.messageType() : type,
                or(cells.number("perm"), known == null ? null : known.perm()),
                or(cells.number("readQueueNum"), known == null ? null : known.readQueueNum()),
                or(cells.number("writeQueueNum"), known == null ? null : known.writeQueueNum()),
                new NoteSpec(cells.text("owner"), cells.text("remark"), known == null ? Scope.ALL : null));
        problems.addAll(problems(wanted, cells, known));
        boolean one = wanted.messageType() == MessageType.GLOBALLY_ORDERED;
        Map<String, String> values =
                wanted.queueing().wanted(wanted.messageType().attribute());
        return new WantedHolding(
                HoldingKind.TOPIC,
                wanted.region(),
                wanted.cluster(),
                brokers(wanted, known != null, problems),
                one ? 1 : Integer.MAX_VALUE,
                wanted.instanceId(),
                wanted.name(),
                TopicChangeKind.subject(wanted.name()),
                broker -> values,
                Objects.requireNonNull(wanted.note()),
                known != null,
                known == null ? List.of() : impact.ofUpdate(known, wanted.queueing()));
    }

    private @Nullable Topic known(RowCells cells) {
        String region = cells.text("region");
        String topic = cells.text("topic");
        String instance = cells.text("instanceId");
        return region == null || topic == null
                ? null
                : directory
                        .find(region, instance == null ? topic : instance + "%" + topic)
                        .orElse(null);
    }

    /** Names and values that are there already are not judged, only what the row says. */
    private static List<FieldProblem> problems(NewTopic wanted, RowCells cells, @Nullable Topic known) {
        var all = new ArrayList<FieldProblem>();
        wanted.check(all);
        if (known == null) {
            return all;
        }
        all.removeIf(problem -> problem.field().equals("topic") || !cells.has(problem.field()));
        if (known.messageType() != wanted.messageType()) {
            all.add(new FieldProblem("messageType", Text.of("bulk.type-stays", known.messageType())));
        }
        if (known.kind() == TopicKind.SYSTEM) {
            all.add(new FieldProblem("topic", Text.of("topic.of-the-system", known.name())));
        }
        return all;
    }

    private static @Nullable Integer or(@Nullable Integer said, @Nullable Integer otherwise) {
        return said == null ? otherwise : said;
    }

    /** A row that names none goes where the scope of what there is goes. */
    private @Nullable List<String> brokers(NewTopic wanted, boolean known, List<FieldProblem> problems) {
        // What is written about one that was removed does not count for a new one of that name.
        Scope scope = known
                ? notes.of(wanted.region(), HoldingKind.TOPIC, wanted.name()).scope()
                : Scope.ALL;
        return scoped.ofRow(wanted.region(), wanted.cluster(), wanted.brokers(), scope, problems);
    }

    @Override
    public Stream<Written> written(HoldingChoice which) {
        return directory
                .all()
                .filter(topic -> topic.kind() == TopicKind.NORMAL
                        && which.includes(topic.id(), topic.region(), topic.instanceId()))
                .filter(topic -> MessageType.MADE.contains(topic.messageType()))
                .flatMap(topic -> topic.clusters().stream()
                        .map(cluster -> new Written(topic.id(), row(topic, cluster, brokers(topic, cluster)))));
    }

    private List<String> brokers(Topic topic, String cluster) {
        return board.current(topic.region()).byGroup().entrySet().stream()
                .filter(holding -> holding.getKey().cluster().equals(cluster))
                .filter(holding -> holding.getValue().topicSettings().containsKey(topic.name()))
                .map(holding -> holding.getKey().brokerName())
                .sorted()
                .toList();
    }

    private static Map<String, String> row(Topic topic, String cluster, List<String> brokers) {
        var row = new LinkedHashMap<String, String>();
        row.put("region", topic.region());
        row.put("cluster", cluster);
        // A row without brokers wants all of the cluster, which is more than a topic that lives on some of them.
        row.put("brokers", String.join(" ", brokers));
        put(row, "instanceId", topic.instanceId());
        row.put("topic", topic.topic());
        row.put("messageType", topic.messageType().name());
        // What cannot be asked for is left out, and so stays as it is.
        put(row, "perm", TopicQueueing.PERMS.contains(topic.perm()) ? String.valueOf(topic.perm()) : null);
        row.put("readQueueNum", String.valueOf(topic.readQueueNum()));
        row.put("writeQueueNum", String.valueOf(topic.writeQueueNum()));
        put(row, "owner", topic.note().owner());
        put(row, "remark", topic.note().remark());
        return row;
    }

    private static void put(Map<String, String> row, String column, @Nullable String value) {
        if (value != null) {
            row.put(column, value);
        }
    }
}
