package io.mqconsole.group;

import io.mqconsole.admin.GroupSettings;
import io.mqconsole.admin.GroupWrite;
import io.mqconsole.change.PlanWarning;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        var note = new NoteSpec(cells.text("owner"), cells.text("remark"));
        String region = cells.required("region");
        String cluster = cells.required("cluster");
        String instance = cells.text("instanceId");
        String groupId = cells.required("groupId");
        ClusterHolding<GroupSettings> held =
                held(region, cluster, instance == null ? groupId : instance + "%" + groupId);
        NewGroup wanted = new NewGroup(
                region,
                cluster,
                cells.several("brokers"),
                instance,
                groupId,
                new GroupRules(
                        cells.yes(GroupWrite.READ),
                        cells.yes(GroupWrite.BROADCAST),
                        cells.yes(GroupWrite.ORDERLY),
                        cells.number(GroupWrite.RETRY_QUEUES),
                        cells.number(GroupWrite.RETRY_TIMES),
                        null),
                held.known() ? note : note.afresh());
        problems.addAll(problems(wanted, held));
        return new WantedHolding(
                HoldingKind.GROUP,
                region,
                cluster,
                brokers(wanted, held.known(), problems),
                Integer.MAX_VALUE,
                instance,
                wanted.name(),
                GroupChangeKind.subject(wanted.name()),
                broker -> wanted.rules().over(values(held.on(broker))),
                Objects.requireNonNull(wanted.note()),
                held.known(),
                impact(wanted, held));
    }

    /** Names and values that are there already are not judged, only what the row changes. */
    private static List<FieldProblem> problems(NewGroup wanted, ClusterHolding<GroupSettings> held) {
        var all = new ArrayList<FieldProblem>();
        wanted.check(all);
        if (held.known()) {
            Map<String, String> said = said(wanted.rules());
            all.removeIf(problem -> problem.field().equals("groupId")
                    || RULES.contains(problem.field()) && !changes(said, problem.field(), held));
        }
        if (GroupKind.of(wanted.name()) == GroupKind.SYSTEM) {
            all.add(new FieldProblem("groupId", Text.of("group.of-the-system", wanted.name())));
        }
        return all;
    }

    private List<PlanWarning> impact(NewGroup wanted, ClusterHolding<GroupSettings> held) {
        Map<String, String> said = said(wanted.rules());
        return RULES.stream().noneMatch(rule -> changes(said, rule, held))
                ? List.of()
                : directory
                        .find(wanted.region(), wanted.name())
                        .map(group -> impact.ofUpdate(group, wanted.rules()))
                        .orElse(List.of());
    }

    /** What a row says, by rule; nothing for what it leaves out. */
    private static Map<String, String> said(GroupRules rules) {
        Map<String, String> said = new HashMap<>(rules.over(Map.of()));
        said.values().removeIf(String::isEmpty);
        return said;
    }

    private static boolean changes(Map<String, String> said, String rule, ClusterHolding<GroupSettings> held) {
        return held.changes(said.get(rule), settings -> value(settings, rule));
    }

    private static String value(GroupSettings settings, String rule) {
        return Objects.requireNonNull(GroupWrite.values(settings).get(rule));
    }

    /** As usual where nobody holds it. */
    private static Map<String, String> values(@Nullable GroupSettings held) {
        return held == null ? GroupTargets.USUAL : GroupWrite.values(held);
    }

    private ClusterHolding<GroupSettings> held(String region, String cluster, String name) {
        return ClusterHolding.of(
                board.current(region),
                cluster,
                holding -> holding.groupSettings().get(name));
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

    /** Where its brokers differ, a cell is left out: each keeps what it has when the row is sent back. */
    private Optional<Map<String, String>> row(Group group, String cluster) {
        ClusterHolding<GroupSettings> held = held(group.region(), cluster, group.name());
        if (held.brokers().isEmpty()) {
            return Optional.empty();
        }
        var row = new LinkedHashMap<String, String>();
        row.put("region", group.region());
        row.put("cluster", cluster);
        row.put("brokers", String.join(" ", held.brokers()));
        put(row, "instanceId", group.instanceId());
        row.put("groupId", group.groupId());
        RULES.forEach(rule -> put(row, rule, held.alike(settings -> value(settings, rule))));
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
