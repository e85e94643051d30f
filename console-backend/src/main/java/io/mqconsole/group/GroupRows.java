package io.mqconsole.group;

import io.mqconsole.admin.GroupSettings;
import io.mqconsole.admin.GroupWrite;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Consumer groups as rows of a file, with the names and the usual values of {@code POST /groups}. A retry policy has no
 * column: it stays as it is, and is RocketMQ's own in a new group.
 */
@Component
class GroupRows implements HoldingRows {
    private static final List<String> RULES = List.of(
            GroupWrite.READ, GroupWrite.BROADCAST, GroupWrite.ORDERLY, GroupWrite.RETRY_QUEUES, GroupWrite.RETRY_TIMES);

    private static final List<String> COLUMNS = Stream.of(
                    List.of("region", "cluster", "brokers", "instanceId", "groupId"), RULES, List.of("owner", "remark"))
            .flatMap(List::stream)
            .toList();

    private final GroupDirectory directory;
    private final InstanceGroups counted;
    private final GroupImpact impact;
    private final HoldingsBoard board;
    private final HoldingNotes notes;
    private final ScopedBrokers scoped;

    GroupRows(
            GroupDirectory directory,
            InstanceGroups counted,
            GroupImpact impact,
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
        return HoldingKind.GROUP;
    }

    @Override
    public String nameColumn() {
        return "groupId";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String readPermission() {
        return "group:read";
    }

    @Override
    public String permission() {
        return "group:write";
    }

    @Override
    public long count(String instanceId) {
        return counted.counts().getOrDefault(instanceId, 0L);
    }

    @Override
    public WantedHolding read(Map<String, String> row, List<FieldProblem> problems) {
        RowCells cells = new RowCells(row, problems);
        NewGroup wanted = new NewGroup(
                cells.required("region"),
                cells.required("cluster"),
                cells.several("brokers"),
                cells.text("instanceId"),
                cells.required("groupId"),
                new GroupRules(
                        cells.yes(GroupWrite.READ),
                        cells.yes(GroupWrite.BROADCAST),
                        cells.yes(GroupWrite.ORDERLY),
                        cells.number(GroupWrite.RETRY_QUEUES),
                        cells.number(GroupWrite.RETRY_TIMES),
                        null),
                new NoteSpec(cells.text("owner"), cells.text("remark")));
        Map<String, GroupSettings> held = held(wanted.region(), wanted.cluster(), wanted.name());
        problems.addAll(problems(wanted, !held.isEmpty()));
        return new WantedHolding(
                HoldingKind.GROUP,
                wanted.region(),
                wanted.cluster(),
                brokers(wanted, !held.isEmpty(), problems),
                Integer.MAX_VALUE,
                wanted.instanceId(),
                wanted.name(),
                GroupChangeKind.subject(wanted.name()),
                broker -> wanted.rules().over(values(held, broker)),
                Objects.requireNonNull(wanted.note()),
                !held.isEmpty(),
                directory
                        .find(wanted.region(), wanted.name())
                        .map(group -> impact.ofUpdate(group, wanted.rules()))
                        .orElse(List.of()));
    }

    /** Names that are there already are not judged. */
    private static List<FieldProblem> problems(NewGroup wanted, boolean known) {
        var all = new ArrayList<FieldProblem>();
        wanted.check(all);
        if (known) {
            all.removeIf(problem -> problem.field().equals("groupId"));
        }
        if (GroupKind.of(wanted.name()) == GroupKind.SYSTEM) {
            all.add(new FieldProblem("groupId", Text.of("group.of-the-system", wanted.name())));
        }
        return all;
    }

    /** As the broker holds it; else as another does; else as usual. */
    private static Map<String, String> values(Map<String, GroupSettings> held, String broker) {
        GroupSettings there = held.get(broker);
        return there != null
                ? GroupWrite.values(there)
                : held.values().stream().findFirst().map(GroupWrite::values).orElse(GroupTargets.USUAL);
    }

    /** By the name of the broker group, in their order. */
    private Map<String, GroupSettings> held(String region, String cluster, String name) {
        var held = new TreeMap<String, GroupSettings>();
        board.current(region).byGroup().forEach((group, holding) -> {
            GroupSettings settings = holding.groupSettings().get(name);
            if (group.cluster().equals(cluster) && settings != null) {
                held.put(group.brokerName(), settings);
            }
        });
        return held;
    }

    /** A row that names none goes where the scope of what there is goes. */
    private @Nullable List<String> brokers(NewGroup wanted, boolean known, List<FieldProblem> problems) {
        // What is written about one that was removed does not count for a new one of that name.
        Scope scope = known
                ? notes.of(wanted.region(), HoldingKind.GROUP, wanted.name()).scope()
                : Scope.ALL;
        return scoped.ofRow(wanted.region(), wanted.cluster(), wanted.brokers(), scope, problems);
    }

    @Override
    public Stream<Written> written(HoldingChoice which) {
        return directory
                .all()
                .filter(group -> group.kind() == GroupKind.NORMAL
                        && which.includes(group.id(), group.region(), group.instanceId()))
                .flatMap(group -> group.clusters().stream()
                        .flatMap(cluster -> row(group, cluster).stream())
                        .map(row -> new Written(group.id(), row)));
    }

    private Optional<Map<String, String>> row(Group group, String cluster) {
        Map<String, GroupSettings> held = held(group.region(), cluster, group.name());
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values = values(held, "");
        var row = new LinkedHashMap<String, String>();
        row.put("region", group.region());
        row.put("cluster", cluster);
        row.put("brokers", String.join(" ", held.keySet()));
        put(row, "instanceId", group.instanceId());
        row.put("groupId", group.groupId());
        RULES.forEach(rule -> put(row, rule, values.get(rule)));
        put(row, "owner", group.note().owner());
        put(row, "remark", group.note().remark());
        return Optional.of(row);
    }

    private static void put(Map<String, String> row, String column, @Nullable String value) {
        if (value != null) {
            row.put(column, value);
        }
    }
}
