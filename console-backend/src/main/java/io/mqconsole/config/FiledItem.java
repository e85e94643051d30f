package io.mqconsole.config;

import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.RowCells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A row of a file of items. It says all of an item: a scope that is left out is every node, and without a value the target
 * takes the key from nobody.
 *
 * @param problems with cells that cannot be read
 */
record FiledItem(ItemTarget target, ConfigItemSpec spec, List<FieldProblem> problems) {
    static final List<String> COLUMNS =
            List.of("region", "targetType", "targetName", "property", "value", "scope", "remark");

    /** A value is judged as it is over REST, where a blank around it is refused with the reason. */
    static final Set<String> VERBATIM = Set.of("value");

    FiledItem {
        problems = List.copyOf(problems);
    }

    static FiledItem read(Map<String, String> cells, boolean allowUnknown) {
        var problems = new ArrayList<FieldProblem>();
        var row = new RowCells(cells, problems);
        row.required("targetType");
        TargetType type = row.oneOf("targetType", List.of(TargetType.values()));
        var target = new ItemTarget(
                row.required("region"),
                Objects.requireNonNullElse(type, TargetType.REGION),
                row.required("targetName"),
                row.required("property"));
        var spec = new ConfigItemSpec(row.text("value"), scope(row, problems), row.text("remark"), allowUnknown);
        return new FiledItem(target, spec, problems);
    }

    static Map<String, String> cells(ConfigItem item) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("region", item.region());
        cells.put("targetType", item.targetType().name());
        cells.put("targetName", item.targetName());
        cells.put("property", item.property());
        if (item.value() != null) {
            cells.put("value", item.value());
        }
        if (!item.scope().everywhere()) {
            cells.put("scope", item.scope().json());
        }
        if (item.remark() != null) {
            cells.put("remark", item.remark());
        }
        return cells;
    }

    private static Scope scope(RowCells row, List<FieldProblem> problems) {
        try {
            return Scope.parse(row.text("scope"));
        } catch (ConsoleException malformed) {
            malformed.fields().forEach(problem -> problems.add(new FieldProblem("scope", problem.message())));
            return Scope.ALL;
        }
    }
}
