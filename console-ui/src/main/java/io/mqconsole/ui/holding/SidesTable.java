package io.mqconsole.ui.holding;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.Side;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.list.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The settings of a topic or group, a column for each broker; what differs within a cluster comes first and is marked. */
public class SidesTable extends Div {
    private final DriftWords words = new DriftWords(this);

    /** @param values by the position of the broker; null where it told none */
    private record Row(String property, List<@Nullable String> values, boolean differs) {}

    public SidesTable(List<Side> sides) {
        List<Side> told = sides.stream().filter(side -> side.failure() == null).toList();
        told.stream()
                .filter(side -> side.properties() == null)
                .map(side -> new Warning(getTranslation("sides.missing", title(side))))
                .forEach(this::add);
        List<Side> holding =
                told.stream().filter(side -> side.properties() != null).toList();
        var columns = new ArrayList<TableColumn<Row>>();
        columns.add(TableColumn.<Row>textWithState("sides.setting", row -> words.name(row.property()), this::state)
                .fixed()
                .unsortable()
                .width("17rem"));
        IntStream.range(0, holding.size())
                .mapToObj(index -> column(holding.get(index), index))
                .forEach(columns::add);
        add(new AnswerTable<>(columns, rows(holding), getTranslation("sides.none")).markRows(Row::differs));
    }

    public static List<NodeFailure> failures(List<Side> sides) {
        return sides.stream().map(Side::failure).filter(Objects::nonNull).toList();
    }

    private TableColumn<Row> column(Side side, int index) {
        return TableColumn.<Row>text("sides." + index, row -> {
                    String value = row.values().get(index);
                    return value == null ? null : words.value(row.property(), value);
                })
                .titled(title(side))
                .unsortable()
                .width("11rem");
    }

    private String title(Side side) {
        String role = side.brokerId() == 0
                ? getTranslation("sides.master")
                : getTranslation("sides.slave", String.valueOf(side.brokerId()));
        return side.brokerName() + " · " + role;
    }

    private @Nullable State state(Row row) {
        return row.differs() ? State.of(getTranslation("drift.some"), Tone.WARN) : null;
    }

    private static List<Row> rows(List<Side> sides) {
        var names = new TreeSet<String>();
        sides.forEach(side -> names.addAll(properties(side).keySet()));
        return names.stream()
                .map(name -> new Row(name, values(sides, name), differs(sides, name)))
                .sorted(Comparator.comparing((Row row) -> !row.differs()))
                .toList();
    }

    private static List<@Nullable String> values(List<Side> sides, String name) {
        var values = new ArrayList<@Nullable String>();
        sides.forEach(side -> values.add(properties(side).getOrDefault(name, "")));
        return values;
    }

    /** Brokers of different clusters need not hold it alike. */
    private static boolean differs(List<Side> sides, String name) {
        return sides.stream()
                .collect(Collectors.groupingBy(
                        Side::cluster,
                        Collectors.mapping(side -> properties(side).getOrDefault(name, ""), Collectors.toSet())))
                .values()
                .stream()
                .anyMatch(values -> values.size() > 1);
    }

    private static Map<String, String> properties(Side side) {
        return Objects.requireNonNullElse(side.properties(), Map.of());
    }
}
