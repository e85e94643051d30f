package io.mqconsole.ui.config;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.TargetStatus;
import io.mqconsole.config.ConfigBroker;
import io.mqconsole.config.PlannedCell;
import io.mqconsole.config.PushVerdict;
import io.mqconsole.ui.list.SmallTable;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A push as keys by brokers: what each broker holds now, what it shall hold, and what will come of it. */
class PlanMatrix extends Div {
    private static final int FEW = 12;

    private record At(String region, String address, String key) {}

    private final transient Map<At, PlannedCell> cells;
    private final transient Map<At, ChangeTarget> targets;

    PlanMatrix(List<PlannedCell> planned, List<ChangeTarget> changing) {
        cells = planned.stream()
                .collect(Collectors.toMap(
                        cell -> at(cell.broker(), cell.item().property()), Function.identity(), (one, other) -> one));
        targets = changing.stream()
                .flatMap(target -> target.wanted().keySet().stream()
                        .map(key -> Map.entry(
                                new At(target.target().region(), target.target().address(), key), target)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        setId("plan-matrix");
        List<String> keys = planned.stream()
                .map(cell -> cell.item().property())
                .distinct()
                .sorted()
                .toList();
        List<ConfigBroker> brokers =
                planned.stream().map(PlannedCell::broker).distinct().toList();
        SmallTable<ConfigBroker> table = new SmallTable<>(columns(keys), brokers, "");
        table.setAllRowsVisible(brokers.size() <= FEW);
        add(table);
    }

    private List<TableColumn<ConfigBroker>> columns(List<String> keys) {
        List<TableColumn<ConfigBroker>> columns = new ArrayList<>();
        columns.add(TableColumn.<ConfigBroker>text("config.node", ConfigBroker::title)
                .fixed()
                .width("13rem"));
        columns.add(TableColumn.<ConfigBroker>text("config.room", ConfigBroker::room)
                .width("5rem"));
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            columns.add(TableColumn.<ConfigBroker>textWithState(
                            "matrix." + i, broker -> text(broker, key), broker -> verdict(broker, key))
                    .titled(key)
                    .width("16rem"));
        }
        return columns;
    }

    private static At at(ConfigBroker broker, String key) {
        return new At(broker.region(), broker.address(), key);
    }

    private @Nullable String text(ConfigBroker broker, String key) {
        PlannedCell cell = cells.get(at(broker, key));
        ChangeTarget target = targets.get(at(broker, key));
        if (cell == null) {
            return null;
        }
        if (target == null || target.status() == TargetStatus.HELD) {
            return cell.item().value();
        }
        Map<String, String> before = target.before();
        String now = before == null ? "?" : before.getOrDefault(key, "—");
        return now + " → " + target.wanted().getOrDefault(key, "—");
    }

    private @Nullable State verdict(ConfigBroker broker, String key) {
        PlannedCell cell = cells.get(at(broker, key));
        if (cell == null) {
            return null;
        }
        return switch (PushVerdict.of(targets.get(at(broker, key)), cell.note())) {
            case SAME -> State.of(getTranslation("config.verdict.same"), Tone.QUIET);
            case FORBIDDEN -> State.of(getTranslation("config.verdict.forbidden"), Tone.BAD);
            case SILENT -> State.of(getTranslation("config.verdict.silent"), Tone.BAD);
            case WILL_BE_IGNORED -> State.of(getTranslation("config.verdict.ignored"), Tone.BAD);
            case NEEDS_RESTART -> State.of(getTranslation("config.verdict.restart"), Tone.WARN);
            case UNKNOWN_KEY -> State.of(getTranslation("config.verdict.unknown"), Tone.WARN);
            case CHANGE -> State.of(getTranslation("config.verdict.change"), Tone.INFO);
        };
    }
}
